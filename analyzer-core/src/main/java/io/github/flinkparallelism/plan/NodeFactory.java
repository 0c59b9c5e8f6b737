package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.OperatorAttributes;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.NodeOrigin.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes stream nodes with their in-edges and collects them: {@code StreamGraph#addOperator}. */
final class NodeFactory {
  private final ResolvedPipeline pipeline;
  private final NodeIds ids;
  private final Set<Integer> lastToEmit;
  private final Map<Integer, StreamNode> nodes = new LinkedHashMap<>();

  NodeFactory(ResolvedPipeline pipeline, NodeIds ids, Set<Integer> lastToEmit) {
    this.pipeline = pipeline;
    this.ids = ids;
    this.lastToEmit = lastToEmit;
  }

  /** Every node so far, in the order of translation. */
  Map<Integer, StreamNode> nodes() {
    return Collections.unmodifiableMap(nodes);
  }

  /** Adds a node to the graph, or replaces the one with its id. */
  void add(StreamNode node) {
    nodes.put(node.id(), node);
  }

  /** The node of a transformation that becomes exactly one. */
  StreamNode node(int id, NodeOrigin origin, List<Outlet> producers) {
    Transformation transformation = origin.transformation();
    if (origin.role() == Role.CACHE_WRITER) {
      return cacheWriter(id, origin, producers);
    }
    NodeParallelism parallelism = parallelism(transformation);
    List<StreamEdge> edges = edges(id, origin, parallelism, producers);
    return new StreamNode(
        id,
        origin,
        parallelism,
        origin.role() == Role.ITERATION_TAIL
            ? Optional.of(parallelism.inForce())
                .filter(own -> !NodeParallelism.isUnset(own.amount()))
            : maxParallelism(transformation),
        group(transformation, edges),
        chaining(strategy(origin), edges, emitsLast(transformation)),
        attributes(transformation),
        edges);
  }

  /**
   * {@code CacheTransformationTranslator#addCacheProduceNode}: it has the numbers that the cached
   * operator has in the end, without binding them late.
   */
  private StreamNode cacheWriter(int id, NodeOrigin origin, List<Outlet> producers) {
    StreamNode cached = nodes.get(producers.get(0).node());
    NodeParallelism known = cached.parallelism();
    NodeParallelism parallelism = new NodeParallelism(known.own(), known.own(), known.configured());
    List<StreamEdge> edges = edges(id, origin, parallelism, producers);
    return new StreamNode(
        id,
        origin,
        parallelism,
        cached.maxParallelism(),
        group(origin.transformation(), edges),
        chaining(strategy(origin), edges, false),
        OperatorAttributes.PLAIN,
        edges);
  }

  /** The same node in another group, for iteration heads, whose group is known last. */
  StreamNode withSlotSharingGroup(StreamNode node, String group) {
    return new StreamNode(
        node.id(),
        node.origin(),
        node.parallelism(),
        node.maxParallelism(),
        group,
        node.chaining(),
        node.attributes(),
        node.inputs());
  }

  /** The transformation's parallelism after late binding; nobody knows that of opaque ones. */
  NodeParallelism parallelism(Transformation transformation) {
    if (transformation.kind() == TransformationKind.OPAQUE) {
      Assignment opaque = Opaque.assignment(transformation);
      return new NodeParallelism(opaque, opaque, true);
    }
    if (transformation.kind().isDataSet()) {
      return DataSetParallelism.of(transformation, input(transformation), pipeline.environment());
    }
    return NodeParallelism.of(transformation, pipeline.environment());
  }

  /** The node of the first input, unless that is virtual. */
  private Optional<StreamNode> input(Transformation transformation) {
    return transformation.inputs().stream()
        .findFirst()
        .map(first -> nodes.get(ids.node(pipeline.assumptions().of(first))));
  }

  /** The operator's own, else the environment's at {@code execute()}, else none. */
  Optional<Assignment> maxParallelism(Transformation transformation) {
    if (transformation.kind().isDataSet()) {
      return Optional.empty();
    }
    Optional<Assignment> own = pipeline.assumptions().of(transformation.maxParallelism());
    return own.isPresent() ? own : pipeline.environment().maxParallelism();
  }

  String group(Transformation transformation, List<StreamEdge> edges) {
    Optional<String> named = pipeline.assumptions().of(transformation.slotSharingGroup());
    List<String> inherited =
        edges.stream().map(edge -> nodes.get(edge.source()).slotSharingGroup()).toList();
    return SlotSharing.determine(named, inherited);
  }

  /**
   * {@code BatchExecutionUtils#applyBatchExecutionSettings}: keyed operators start a chain in batch
   * mode, because their input is sorted; in streaming mode those do that emit last, {@code
   * OneInputTransformationTranslator#translateForStreamingInternal}.
   */
  ChainingStrategy chaining(ChainingStrategy asked, List<StreamEdge> edges, boolean emitsLast) {
    boolean keyed = edges.stream().anyMatch(edge -> edge.is(Partitioner.HASH));
    if (asked == ChainingStrategy.ALWAYS_WHEN_STREAMING) {
      return pipeline.batch() || emitsLast ? ChainingStrategy.HEAD : ChainingStrategy.ALWAYS;
    }
    return pipeline.batch() && keyed && asked != ChainingStrategy.NEVER
        ? ChainingStrategy.HEAD
        : asked;
  }

  /** In-edges from {@code producers}; {@code StreamGraph#createActualEdge} picks partitioners. */
  List<StreamEdge> edges(
      int target, NodeOrigin origin, NodeParallelism parallelism, List<Outlet> producers) {
    List<StreamEdge> edges = new ArrayList<>(producers.size());
    for (Outlet producer : producers) {
      Optional<Partitioner> partitioner =
          producer.partitioner().isPresent()
              ? producer.partitioner()
              : between(nodes.get(producer.node()), origin, parallelism);
      edges.add(
          new StreamEdge(
              producer.node(),
              target,
              partitioner,
              producer.partitioner().isPresent(),
              producer.batchExchange(),
              producer.input()));
    }
    return edges;
  }

  private OperatorAttributes attributes(Transformation transformation) {
    return lastToEmit.contains(transformation.id())
        ? transformation.attributes().emittingLast()
        : transformation.attributes();
  }

  private boolean emitsLast(Transformation transformation) {
    return transformation.kind() == TransformationKind.ONE_INPUT
        && attributes(transformation).outputOnlyAfterEndOfStream();
  }

  boolean batch() {
    return pipeline.batch();
  }

  ChainingStrategy strategy(Transformation transformation) {
    return pipeline.assumptions().of(transformation.chaining());
  }

  /** The translators of caches and of broadcast state do not ask the transformation. */
  private ChainingStrategy strategy(NodeOrigin origin) {
    boolean fixed =
        origin.role() == Role.CACHE_WRITER
            || origin.is(TransformationKind.BROADCAST_STATE)
            || origin.is(TransformationKind.KEYED_BROADCAST_STATE);
    return fixed ? ChainingStrategy.HEAD : strategy(origin.transformation());
  }

  /** Which exchanges a table program has, only the table planner knows. */
  private static Optional<Partitioner> between(
      StreamNode up, NodeOrigin target, NodeParallelism down) {
    boolean table =
        up.origin().transformation().kind().isTable() || target.transformation().kind().isTable();
    return table ? Optional.empty() : byParallelism(up, down);
  }

  /** Equal parallelism gives FORWARD, different REBALANCE; nothing else is ever chosen. */
  private static Optional<Partitioner> byParallelism(StreamNode up, NodeParallelism down) {
    Sameness sameness = Sameness.of(up.amount(), down.amount());
    if (up.origin().transformation().kind().isDataSet()) {
      // The optimizer's shipping strategies.
      return Optional.empty();
    }
    if (sameness == Sameness.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(sameness == Sameness.SAME ? Partitioner.FORWARD : Partitioner.REBALANCE);
  }

  /** A number that a sink's topology fixes, in front of the sink's own. */
  static Assignment fixedBy(String operator, int value, Optional<Assignment> replaced) {
    return new Assignment(
        Amount.of(value),
        Layer.FORCED,
        "fixed to " + value + " by the sink's topology (" + operator + ")",
        Optional.empty(),
        replaced.map(Gated::always));
  }
}
