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
    Optional<Integer> globalMax = greatest(maxParallelism(environment, options));
    Set<Integer> consumers = consumers(vertices);
    for (JobVertex vertex : vertices) {
      if (!decided.contains(vertex.head())) {
        Optional<Integer> vertexMax = vertexMax(graph.node(vertex.head()), globalMax);
        boolean source = vertex.members().stream().noneMatch(consumers::contains);
        undecided.put(
            vertex.head(),
            source
                ? upTo(lesser(sourceMax(globalMax, options, version), vertexMax), 1)
                : upTo(lesser(globalMax, vertexMax), options.adaptiveMinimum()));
      }
    }
    return undecided;
  }

  /** Nodes that consume what another vertex has produced. */
  private static Set<Integer> consumers(List<JobVertex> vertices) {
    Set<Integer> consumers = new HashSet<>();
    vertices.forEach(vertex -> vertex.outputs().forEach(edge -> consumers.add(edge.target())));
    return consumers;
  }

  /**
   * The most that a vertex without inputs may have, whether its source infers a number, {@code
   * DynamicParallelismInference}, or not: {@code #computeSourceParallelismUpperBound}.
   */
  private static Optional<Integer> sourceMax(
      Optional<Integer> globalMax, PlanOptions options, FlinkVersion version) {
    Optional<Integer> byDefault = version.atLeast(1, 19) ? globalMax : Optional.of(1);
    return greatest(
        options.adaptiveSources().stream().map(reading -> reading.or(() -> byDefault)).toList());
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

  /**
   * The max parallelism of a vertex that has no number and that nobody gave one; {@code
   * AdaptiveBatchScheduler#computeVertexParallelismStoreForDynamicGraph}.
   */
  static Quantity maxParallelism(LateBinding environment, PlanOptions options) {
    Amount amount = environment.parallelism().amount();
    Quantity byDefault =
        NodeParallelism.isUnset(amount)
            ? Quantity.exact(DEFAULT_MAX)
            : EffectiveParallelism.plain(amount);
    List<Quantity> readings =
        options.adaptiveMaximum().stream()
            .map(reading -> reading.map(Quantity::exact).orElse(byDefault))
            .distinct()
            .toList();
    if (readings.size() == 1) {
      return readings.get(0);
    }
    return Quantity.unknown("depends on whether the JobManager reads the program's configuration")
        .withBounds(
            Optional.of(1), greatest(readings.stream().map(AdaptiveBatch::greatest).toList()));
  }

  /** The greatest of them; empty where one has no bound. */
  private static Optional<Integer> greatest(List<Optional<Integer>> bounds) {
    return bounds.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : bounds.stream().map(Optional::get).max(Integer::compare);
  }

  private static Optional<Integer> greatest(Quantity quantity) {
    return quantity.value().or(quantity::max);
  }

  private static Optional<Integer> vertexMax(StreamNode head, Optional<Integer> globalMax) {
    return head.maxAmount()
        .map(EffectiveParallelism::plain)
        .map(AdaptiveBatch::greatest)
        .orElse(globalMax);
  }

  private static Optional<Integer> lesser(Optional<Integer> one, Optional<Integer> other) {
    return one.flatMap(a -> other.map(b -> Math.min(a, b)).or(() -> one)).or(() -> other);
  }

  private static Quantity upTo(Optional<Integer> bound, int least) {
    Optional<Integer> max = bound.map(most -> Math.max(1, most));
    int min = Math.min(Math.max(1, least), max.orElse(Integer.MAX_VALUE));
    return Quantity.atRunTime(min, max);
  }
}
