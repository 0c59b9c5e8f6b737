package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.NodeIds.Ends;
import io.github.flinkparallelism.plan.NodeOrigin.Role;
import io.github.flinkparallelism.plan.ResolvedPipeline.Resolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates transformations into a stream graph; {@code StreamGraphGenerator} with its
 * translators. Physical transformations become nodes, virtual ones only change the {@link Outlet}s
 * that their consumers see, sinks are expanded by {@link SinkExpansion}.
 *
 * <p>Example: Source-1, KeyBy-2, Reduce-3 gives the nodes 1 and 3 and the edge 1 to 3 with HASH.
 */
final class StreamGraphBuilder {
  private final PlanContext context;
  private final ResolvedPipeline pipeline;
  private final NodeFactory factory;
  private final Map<Integer, List<Outlet>> outlets = new HashMap<>();

  private StreamGraphBuilder(PlanContext context, ResolvedPipeline pipeline) {
    this.context = context;
    this.pipeline = pipeline;
    this.factory = new NodeFactory(pipeline, context.ids(), context.lastToEmit());
  }

  static StreamGraph build(PlanContext context, ResolvedPipeline pipeline) {
    StreamGraphBuilder builder = new StreamGraphBuilder(context, pipeline);
    for (Resolved each : pipeline.transformations()) {
      if (each.closing()) {
        builder.closeLoop(each);
      } else {
        builder.outlets.put(each.transformation().id(), builder.translate(each));
      }
    }
    return new StreamGraph(builder.factory.nodes().values());
  }

  private List<Outlet> translate(Resolved resolved) {
    Transformation transformation = resolved.transformation();
    return switch (transformation.kind()) {
      case UNION, SIDE_OUTPUT -> inputs(resolved);
      case PARTITION ->
          inputs(resolved).stream()
              .map(each -> transformation.partitioner().map(each::behind).orElse(each))
              .toList();
      case SINK -> sink(resolved);
      case CACHE -> cache(resolved);
      case FEEDBACK, CO_FEEDBACK -> feedback(resolved);
      default -> operator(resolved);
    };
  }

  /** {@code AbstractOneInputTransformationTranslator} and its relatives: one node each. */
  private List<Outlet> operator(Resolved resolved) {
    Transformation transformation = resolved.transformation();
    NodeOrigin origin = NodeOrigin.operator(transformation);
    int id = context.ids().node(transformation.id());
    factory.add(factory.node(id, origin, inputs(resolved)));
    return List.of(Outlet.of(id));
  }

  /** {@code SinkTransformationTranslator}: several nodes, of which nobody reads. */
  private List<Outlet> sink(Resolved resolved) {
    SinkExpansion.expand(context, factory, resolved.transformation(), inputs(resolved));
    return List.of();
  }

  /**
   * {@code CacheTransformationTranslator}: consumers read from the cached operator itself; in batch
   * mode one more node writes the cache.
   */
  private List<Outlet> cache(Resolved resolved) {
    Transformation transformation = resolved.transformation();
    List<Outlet> producers = inputs(resolved);
    if (pipeline.batch()) {
      NodeOrigin origin = NodeOrigin.of(transformation, Role.CACHE_WRITER);
      factory.add(factory.node(context.ids().node(transformation.id()), origin, producers));
    }
    return producers;
  }

  /**
   * {@code StreamGraphGenerator#transformFeedback}: consumers read from the input of the iteration
   * and from an iteration head.
   */
  private List<Outlet> feedback(Resolved resolved) {
    Transformation transformation = resolved.transformation();
    int head = context.ids().iteration(transformation.id()).head();
    NodeOrigin origin = NodeOrigin.of(transformation, Role.ITERATION_HEAD);
    factory.add(factory.node(head, origin, List.of()));
    List<Outlet> both = new ArrayList<>(inputs(resolved));
    both.add(Outlet.of(head));
    return both;
  }

  /** The head's group is known last: it is that of the feedback edges. */
  private void closeLoop(Resolved resolved) {
    Transformation transformation = resolved.transformation();
    Ends ends = context.ids().iteration(transformation.id());
    NodeOrigin origin = NodeOrigin.of(transformation, Role.ITERATION_TAIL);
    StreamNode tail = factory.node(ends.tail(), origin, inputs(resolved));
    factory.add(tail);
    factory.add(
        factory.withSlotSharingGroup(factory.nodes().get(ends.head()), tail.slotSharingGroup()));
  }

  private List<Outlet> inputs(Resolved resolved) {
    List<Integer> producers = resolved.inputs();
    if (producers.size() == 1) {
      return outlets.getOrDefault(producers.get(0), List.of());
    }
    boolean union = resolved.transformation().kind() == TransformationKind.UNION;
    List<Outlet> all = new ArrayList<>();
    for (int index = 0; index < producers.size(); index++) {
      int input = union ? 0 : index;
      outlets.getOrDefault(producers.get(index), List.of()).stream()
          .map(each -> each.at(input))
          .forEach(all::add);
    }
    return all;
  }
}
