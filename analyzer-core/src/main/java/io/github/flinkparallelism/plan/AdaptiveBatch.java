package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the adaptive batch scheduler decides at run time; {@code
 * StreamingJobGraphGenerator#setVertexParallelismsForDynamicGraphIfNecessary} and {@code
 * DefaultVertexParallelismAndInputInfosDecider}.
 */
final class AdaptiveBatch {
  /** {@code AdaptiveBatchSchedulerFactory#getDefaultMaxParallelism} when nothing is configured. */
  private static final int DEFAULT_MAX = 128;

  private AdaptiveBatch() {}

  /**
   * The possible parallelism, by head, of every vertex that has no operator with a configured
   * parallelism and is not in a forward group with one. Before 1.17, and without automatic
   * parallelism, any number but -1 counts as configured.
   */
  static Map<Integer, Quantity> undecided(
      StreamGraph graph,
      List<JobVertex> vertices,
      LateBinding environment,
      PlanOptions options,
      FlinkVersion version) {
    Set<Integer> decided = decided(graph, vertices, options.automaticParallelism(version));
    Map<Integer, Quantity> undecided = new HashMap<>();
    if (decided.size() == vertices.size()) {
      return undecided;
    }
    Quantity globalMax = globalMax(environment, options);
    for (JobVertex vertex : vertices) {
      if (!decided.contains(vertex.head())) {
        Optional<Amount> own = graph.node(vertex.head()).maxAmount();
        // The minimum is about what consumes data; sources are sized by their own options.
        boolean source = graph.node(vertex.head()).inputs().isEmpty();
        int least = source ? 1 : options.adaptiveMinimum();
        undecided.put(vertex.head(), upTo(globalMax, own, least));
      }
    }
    return undecided;
  }

  /**
   * Heads of vertices with a configured operator, and of those that explicit FORWARD ties to one.
   */
  private static Set<Integer> decided(StreamGraph graph, List<JobVertex> vertices, boolean byFlag) {
    Map<Integer, Integer> headOf = new HashMap<>();
    Set<Integer> decided = new HashSet<>();
    for (JobVertex vertex : vertices) {
      for (int member : vertex.members()) {
        headOf.put(member, vertex.head());
        StreamNode node = graph.node(member);
        if (byFlag ? node.parallelism().configured() : !NodeParallelism.isUnset(node.amount())) {
          decided.add(vertex.head());
        }
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (JobVertex vertex : vertices) {
        for (StreamEdge edge : vertex.outputs()) {
          int target = headOf.get(edge.target());
          boolean tied = edge.explicit() && edge.is(Partitioner.FORWARD);
          if (tied && decided.contains(vertex.head()) != decided.contains(target)) {
            decided.add(vertex.head());
            decided.add(target);
            grown = true;
          }
        }
      }
    }
    return decided;
  }

  private static Quantity globalMax(LateBinding environment, PlanOptions options) {
    if (options.adaptiveMaximum().isPresent()) {
      return Quantity.exact(options.adaptiveMaximum().get());
    }
    Amount amount = environment.parallelism().amount();
    return NodeParallelism.isUnset(amount)
        ? Quantity.exact(DEFAULT_MAX)
        : EffectiveParallelism.plain(amount);
  }

  private static Quantity upTo(Quantity globalMax, Optional<Amount> own, int least) {
    Optional<Integer> greatest = globalMax.value().or(globalMax::max);
    Optional<Integer> cap =
        own.map(EffectiveParallelism::plain).flatMap(quantity -> quantity.value());
    if (cap.isPresent()) {
      greatest = Optional.of(greatest.map(max -> Math.min(max, cap.get())).orElse(cap.get()));
    }
    Optional<Integer> max = greatest.map(most -> Math.max(1, most));
    int min = Math.min(Math.max(1, least), max.orElse(Integer.MAX_VALUE));
    return Quantity.atRunTime(min, max);
  }
}
