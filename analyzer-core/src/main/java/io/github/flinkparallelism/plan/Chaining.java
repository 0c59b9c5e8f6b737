package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which operators run in one task; {@code StreamingJobGraphGenerator#isChainable}.
 *
 * <p>A node can only be chained to its one in-edge, so a chain is a set of nodes that are "chained
 * to their input" behind a head that is not.
 */
final class Chaining {
  private final StreamGraph graph;
  private final ResolvedPipeline pipeline;
  private final FlinkVersion version;
  private final Set<Integer> chained = new HashSet<>();
  private final Set<Integer> behindLegacySource = new HashSet<>();

  private Chaining(StreamGraph graph, ResolvedPipeline pipeline, FlinkVersion version) {
    this.graph = graph;
    this.pipeline = pipeline;
    this.version = version;
  }

  /** Ids of the nodes that are chained to their producer. */
  static Set<Integer> chainedToInput(
      StreamGraph graph, ResolvedPipeline pipeline, FlinkVersion version) {
    Chaining chaining = new Chaining(graph, pipeline, version);
    if (pipeline.environment().chaining()) {
      graph.nodes().forEach(chaining::consider);
    }
    return Set.copyOf(chaining.chained);
  }

  /** Producers come first in a stream graph, so their chains are known here. */
  private void consider(StreamNode node) {
    if (isChainable(node)) {
      chained.add(node.id());
      StreamNode producer = graph.node(node.inputs().get(0).source());
      if (headIsLegacySource(producer)) {
        behindLegacySource.add(node.id());
      }
    }
  }

  private boolean isChainable(StreamNode down) {
    if (down.inputs().size() != 1) {
      return false;
    }
    StreamEdge edge = down.inputs().get(0);
    StreamNode up = graph.node(edge.source());
    return up.slotSharingGroup().equals(down.slotSharingGroup())
        && operatorsAllow(up, down)
        && numbersAllow(up, down)
        && edge.is(Partitioner.FORWARD)
        && !(pipeline.batch() && edge.batchExchange());
  }

  /** {@code StreamingJobGraphGenerator#areOperatorsChainable}. */
  private boolean operatorsAllow(StreamNode up, StreamNode down) {
    if (!up.origin().hasOperator() || !down.origin().hasOperator()) {
      return false;
    }
    if (down.yielding() && headIsLegacySource(up)) {
      return false;
    }
    return up.chaining() != ChainingStrategy.NEVER && joins(up, down);
  }

  private static boolean joins(StreamNode up, StreamNode down) {
    boolean withSources =
        down.chaining() == ChainingStrategy.HEAD_WITH_SOURCES
            && up.origin().is(TransformationKind.SOURCE);
    return withSources || down.chaining() == ChainingStrategy.ALWAYS;
  }

  private boolean numbersAllow(StreamNode up, StreamNode down) {
    if (Sameness.of(up.amount(), down.amount()) != Sameness.SAME) {
      return false;
    }
    boolean any = !version.atLeast(1, 18) || pipeline.environment().chainDifferentMaxParallelism();
    return any || sameMaxParallelism(up.maxAmount(), down.maxAmount());
  }

  /** Compares what the stream nodes hold: an unset max parallelism differs from a set one. */
  private static boolean sameMaxParallelism(Optional<Amount> up, Optional<Amount> down) {
    Amount unset = Amount.of(NodeParallelism.UNSET);
    return Sameness.of(up.orElse(unset), down.orElse(unset)) == Sameness.SAME;
  }

  /** {@code StreamingJobGraphGenerator#getHeadOperator} followed by {@code isLegacySource}. */
  private boolean headIsLegacySource(StreamNode node) {
    return node.isLegacySource() || behindLegacySource.contains(node.id());
  }
}
