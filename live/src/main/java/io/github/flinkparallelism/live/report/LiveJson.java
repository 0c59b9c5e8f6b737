package io.github.flinkparallelism.live.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flinkparallelism.live.LiveJob;
import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.live.comparison.Ambiguous;
import io.github.flinkparallelism.live.comparison.Explanation;
import io.github.flinkparallelism.live.comparison.JobComparison;
import io.github.flinkparallelism.live.comparison.OperatorState;
import io.github.flinkparallelism.live.comparison.Program;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Source and cluster for programs, as one JSON object, described by {@code live.schema.json}. */
public final class LiveJson {
  /** Rises when the meaning of a field changes; new fields do not change it. */
  private static final int FORMAT_VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private LiveJson() {}

  /** The object, indented, ending in {@code \n}. */
  public static String render(LiveResult result) {
    ObjectNode root = NODES.objectNode().put("formatVersion", FORMAT_VERSION);
    root.put("analysedFlinkVersion", result.analysedVersion().orElse(null));
    root.put("differences", result.differences());
    root.set("cluster", cluster(result.cluster()));
    ArrayNode jobs = root.putArray("jobs");
    result.jobs().forEach(job -> jobs.add(job(job)));
    ArrayNode ambiguous = root.putArray("ambiguous");
    for (Ambiguous job : result.ambiguous()) {
      ObjectNode node = ambiguous.addObject();
      node.set("running", running(job.running()));
      ArrayNode candidates = node.putArray("candidates");
      job.candidates().forEach(program -> candidates.add(program(program)));
    }
    ArrayNode unexplained = root.putArray("unmatched");
    result.unexplained().forEach(job -> unexplained.add(running(job)));
    ArrayNode absent = root.putArray("notRunning");
    result.notRunning().forEach(program -> absent.add(program(program)));
    root.put("ended", result.ended());
    try {
      return MAPPER
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(root)
              .replace(System.lineSeparator(), "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode cluster(Cluster cluster) {
    ObjectNode node = NODES.objectNode().put("name", cluster.name());
    node.put("flinkVersion", cluster.flinkVersion().orElse(null));
    node.put("taskManagers", cluster.taskManagers());
    node.put("slots", cluster.slots());
    node.put("freeSlots", cluster.freeSlots());
    node.set("notes", strings(cluster.notes()));
    return node;
  }

  private static ObjectNode program(Program program) {
    ObjectNode node = NODES.objectNode().put("name", program.job().name());
    node.put("execution", program.index());
    node.put("deployment", program.job().scenario().deployment().orElse(null));
    node.set("location", location(program.execution().location()));
    return node;
  }

  private static ObjectNode running(RunningJob job) {
    ObjectNode node = NODES.objectNode().put("id", job.id());
    node.put("name", job.name()).put("state", job.state());
    node.put("defaultParallelism", job.defaultParallelism().orElse(null));
    return node;
  }

  private static ObjectNode job(LiveJob job) {
    JobComparison comparison = job.comparison();
    ObjectNode node = NODES.objectNode();
    node.set("source", program(comparison.program()));
    node.set("running", running(comparison.running()));
    node.put("differences", comparison.differences());
    ArrayNode operators = node.putArray("operators");
    comparison.operators().forEach(state -> operators.add(operator(state)));
    ArrayNode strangers = node.putArray("tasksNotInSource");
    comparison.strangers().forEach(vertex -> strangers.add(vertex.name()));
    ObjectNode tasks = node.putObject("tasks").put("verdict", comparison.tasks().label());
    tasks.set("onlyInSource", strings(comparison.tasksInSource()));
    tasks.set("onlyRunning", strings(comparison.tasksRunning()));
    ObjectNode slots = node.putObject("slots").put("verdict", comparison.slots().label());
    slots.set("source", quantity(comparison.program().execution().slots().required()));
    slots.put("running", comparison.running().slots().orElse(null));
    ArrayNode explanations = node.putArray("explanations");
    for (Explanation why : job.explanations()) {
      ObjectNode one = explanations.addObject();
      one.set("operators", strings(why.operators()));
      one.put("text", why.text());
    }
    return node;
  }

  private static ObjectNode operator(OperatorState state) {
    Operator operator = state.operator();
    ObjectNode node = NODES.objectNode().put("id", operator.id()).put("name", operator.name());
    node.put("task", state.vertex().map(RunningVertex::name).orElse(null));
    node.set(
        "parallelism",
        numbers(
            operator.parallelism(),
            state.vertex().flatMap(RunningVertex::parallelism),
            state.parallelism().label()));
    node.set(
        "maxParallelism",
        numbers(
            operator.maxParallelism(),
            state.vertex().flatMap(RunningVertex::maxParallelism),
            state.maxParallelism().label()));
    node.put("layer", operator.decision().layer().label());
    operator.decision().location().ifPresent(place -> node.set("location", location(place)));
    return node;
  }

  private static ObjectNode numbers(Quantity source, Optional<Integer> running, String verdict) {
    ObjectNode node = NODES.objectNode().put("verdict", verdict);
    node.set("source", quantity(source));
    node.put("running", running.orElse(null));
    return node;
  }

  private static ObjectNode quantity(Quantity quantity) {
    ObjectNode node = NODES.objectNode();
    node.put("certainty", quantity.certainty().name().toLowerCase(Locale.ROOT));
    node.put("value", quantity.value().orElse(null));
    quantity.min().ifPresent(least -> node.put("min", least));
    quantity.max().ifPresent(most -> node.put("max", most));
    quantity.reason().ifPresent(reason -> node.put("reason", reason));
    return node;
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }

  private static ObjectNode location(Location place) {
    return NODES
        .objectNode()
        .put("file", place.file())
        .put("line", place.line())
        .put("column", place.column());
  }
}
