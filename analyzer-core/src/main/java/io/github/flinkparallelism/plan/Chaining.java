package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashSet;
import java.util.List;
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
  private final Set<Integer> sources = new HashSet<>();

  private Chaining(StreamGraph graph, ResolvedPipeline pipeline, FlinkVersion version) {
    this.graph = graph;
    this.pipeline = pipeline;
    this.version = version;
  }

  /**
   * What is chained.
   *
   * @param toInput ids of the nodes that are chained to their producer
   * @param sources ids of the sources that are part of their only consumer
   */
  record Chains(Set<Integer> toInput, Set<Integer> sources) {
    static final Chains NONE = new Chains(Set.of(), Set.of());

    Chains {
      toInput = Set.copyOf(toInput);
      sources = Set.copyOf(sources);
    }
  }

  static Chains of(StreamGraph graph, ResolvedPipeline pipeline, FlinkVersion version) {
    if (!pipeline.environment().chaining()) {
      return Chains.NONE;
    }
    Chaining chaining = new Chaining(graph, pipeline, version);
    graph.nodes().forEach(chaining::considerSource);
    graph.nodes().forEach(chaining::consider);
    return new Chains(chaining.chained, chaining.sources);
  }

  /** {@code #buildChainedInputsAndGetHeadInputs} and {@code #isChainableInput}. */
  private void considerSource(StreamNode source) {
    List<StreamEdge> outputs = graph.outputs(source.id());
    if (!source.origin().is(TransformationKind.SOURCE) || outputs.size() != 1) {
      return;
    }
    StreamEdge edge = outputs.get(0);
    StreamNode target = graph.node(edge.target());
    boolean alone =
        target.inputs().stream().filter(other -> other.input() == edge.input()).count() == 1;
    if (target.chaining() == ChainingStrategy.HEAD_WITH_SOURCES
        && alone
        && edgeAllows(source, target, edge)) {
      sources.add(source.id());
    }
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
    return !sources.contains(edge.source()) && edgeAllows(graph.node(edge.source()), down, edge);
  }

  private boolean edgeAllows(StreamNode up, StreamNode down, StreamEdge edge) {
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
    if (down.attributes().yielding() && headIsLegacySource(up)) {
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
