package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Sources that are part of their consumer, as names of job vertices show them; {@code
 * StreamingJobGraphGenerator#nameWithChainedSourcesInfo}: {@code join [Source: left, Source: right]
 * -> Map}.
 */
final class ChainedSources {
  private ChainedSources() {}

  /**
   * Names of the nodes of the vertex that starts with {@code head}.
   *
   * @param names the plain name of a node
   */
  static IntFunction<String> of(
      ScenarioPlan plan, int head, IntFunction<String> names, FlinkVersion version) {
    List<Integer> sources = version.atLeast(1, 17) ? ofConsumer(plan, head) : ofJob(plan);
    if (sources.isEmpty()) {
      return names;
    }
    String suffix = sources.stream().map(names::apply).collect(Collectors.joining(", ", " [", "]"));
    return id -> id == head ? names.apply(id) + suffix : names.apply(id);
  }

  private static List<Integer> ofConsumer(ScenarioPlan plan, int head) {
    return plan.graph().node(head).inputs().stream()
        .map(StreamEdge::source)
        .filter(plan.chains().sources()::contains)
        .toList();
  }

  /** Up to 1.16 every vertex shows those of the whole job, in the order of a hash map. */
  private static List<Integer> ofJob(ScenarioPlan plan) {
    Map<Integer, Integer> order = new HashMap<>();
    plan.chains().sources().stream().sorted().forEach(id -> order.put(id, id));
    return List.copyOf(order.values());
  }
}
