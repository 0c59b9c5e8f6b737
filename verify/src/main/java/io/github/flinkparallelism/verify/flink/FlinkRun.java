package io.github.flinkparallelism.verify.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Input;
import io.github.flinkparallelism.verify.flink.FlinkPlan.JobVertex;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What came of one run of a program.
 *
 * @param plans what it submitted, in order
 * @param ending how {@code main} ended after that
 */
public record FlinkRun(List<FlinkPlan> plans, Ending ending) {
  /** Copies the plans. */
  public FlinkRun {
    plans = List.copyOf(plans);
  }

  /** What kept {@code main} from returning, in a line. */
  public Optional<String> failure() {
    if (ending instanceof Ending.Threw threw) {
      return Optional.of(threw.exception() + ": " + threw.message());
    }
    if (ending instanceof Ending.Blocked blocked) {
      return Optional.of("blocked: " + blocked.stack());
    }
    if (ending instanceof Ending.Unsupported unsupported) {
      return Optional.of("submitted a " + unsupported.pipeline());
    }
    return ending instanceof Ending.EndedJvm ? Optional.of("ended the JVM") : Optional.empty();
  }

  /**
   * Reads the oracle's output.
   *
   * @throws IOException when the file cannot be read or holds something else
   */
  static FlinkRun read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<FlinkPlan> plans = new ArrayList<>();
    Ending ending = new Ending.EndedJvm();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = mapper.readTree(line);
      if (json.has("streamNodes")) {
        plans.add(plan(json));
      } else if (json.has("unsupported")) {
        ending = new Ending.Unsupported(json.get("unsupported").asText());
      } else if (json.has("outcome") && !(ending instanceof Ending.Unsupported)) {
        ending = ending(json);
      }
    }
    return new FlinkRun(plans, ending);
  }

  private static Ending ending(JsonNode json) {
    List<String> stack = list(json.path("stack"), JsonNode::asText);
    return switch (json.get("outcome").asText()) {
      case "finished" -> new Ending.Finished();
      case "blocked" -> new Ending.Blocked(stack);
      default ->
          new Ending.Threw(json.path("exception").asText(), json.path("message").asText(), stack);
    };
  }

  private static FlinkPlan plan(JsonNode json) {
    List<String> names = list(json.get("streamNodes"), node -> node.get("name").asText());
    return new FlinkPlan(
        json.get("jobName").asText(),
        json.get("dynamic").asBoolean(),
        list(json.get("streamNodes"), FlinkRun::node),
        list(json.get("jobVertices"), vertex -> vertex(vertex, names)));
  }

  private static Node node(JsonNode json) {
    return new Node(
        json.get("id").asInt(),
        WindowNames.stable(json.get("name").asText()),
        json.get("parallelism").asInt(),
        json.get("maxParallelism").asInt(),
        json.get("slotSharingGroup").asText(),
        list(json.get("inputs"), FlinkRun::input));
  }

  private static Input input(JsonNode json) {
    return new Input(json.get("from").asInt(), json.get("ship").asText());
  }

  private static JobVertex vertex(JsonNode json, List<String> operators) {
    return new JobVertex(
        WindowNames.stable(json.get("name").asText(), operators),
        json.get("parallelism").asInt(),
        list(json.get("nodes"), JsonNode::asInt),
        json.get("slotGroupIndex").asInt());
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    return StreamSupport.stream(array.spliterator(), false).map(element).toList();
  }
}
