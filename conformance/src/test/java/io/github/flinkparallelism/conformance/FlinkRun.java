package io.github.flinkparallelism.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.flinkparallelism.conformance.FlinkPlan.Input;
import io.github.flinkparallelism.conformance.FlinkPlan.JobVertex;
import io.github.flinkparallelism.conformance.FlinkPlan.Node;
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
 * @param failure what {@code main()} threw
 */
record FlinkRun(List<FlinkPlan> plans, Optional<String> failure) {
  FlinkRun {
    plans = List.copyOf(plans);
  }

  /** Reads the oracle's output. */
  static FlinkRun read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<FlinkPlan> plans = new ArrayList<>();
    Optional<String> failure = Optional.empty();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = mapper.readTree(line);
      if (json.has("streamNodes")) {
        plans.add(plan(json));
      } else if (!json.path("outcome").asText().equals("finished")) {
        failure = Optional.of(failure(json));
      }
    }
    return new FlinkRun(plans, failure);
  }

  private static String failure(JsonNode json) {
    String exception = json.path("exception").asText(json.path("outcome").asText());
    return exception + ": " + json.path("message").asText();
  }

  private static FlinkPlan plan(JsonNode json) {
    return new FlinkPlan(
        json.get("jobType").asText().equals("BATCH"),
        list(json.get("streamNodes"), FlinkRun::node),
        list(json.get("jobVertices"), FlinkRun::vertex));
  }

  private static Node node(JsonNode json) {
    return new Node(
        json.get("id").asInt(),
        json.get("name").asText(),
        json.get("parallelism").asInt(),
        json.get("maxParallelism").asInt(),
        json.get("slotSharingGroup").asText(),
        list(json.get("inputs"), FlinkRun::input));
  }

  private static Input input(JsonNode json) {
    return new Input(json.get("from").asInt(), json.get("ship").asText());
  }

  private static JobVertex vertex(JsonNode json) {
    return new JobVertex(
        json.get("name").asText(),
        json.get("parallelism").asInt(),
        list(json.get("nodes"), JsonNode::asInt),
        json.get("slotGroupIndex").asInt());
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    return StreamSupport.stream(array.spliterator(), false).map(element).toList();
  }
}
