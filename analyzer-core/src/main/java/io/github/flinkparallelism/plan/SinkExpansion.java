package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.SinkInput;
import io.github.flinkparallelism.pipeline.SinkStep;
import io.github.flinkparallelism.pipeline.Transformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expands a sink into its operators; {@code SinkTransformationTranslator}.
 *
 * <p>Example: a committing sink {@code cs} with parallelism 2 behind a source with 4 gives {@code
 * cs: Writer} with 2 behind REBALANCE and {@code cs: Committer} with 2 behind FORWARD, in one chain
 * when streaming.
 */
final class SinkExpansion {
  private final PlanContext context;
  private final NodeFactory factory;
  private final Transformation sink;
  private final NodeParallelism parallelism;

  private SinkExpansion(PlanContext context, NodeFactory factory, Transformation sink) {
    this.context = context;
    this.factory = factory;
    this.sink = sink;
    this.parallelism = factory.parallelism(sink);
  }

  /** Adds the nodes of {@code sink} to {@code factory}, connected as its steps say. */
  static void expand(
      PlanContext context, NodeFactory factory, Transformation sink, List<Outlet> producers) {
    SinkExpansion expansion = new SinkExpansion(context, factory, sink);
    List<Integer> ids = context.ids().sinkSteps(sink.id());
    List<SinkStep> steps = SinkVersions.steps(sink, context.version(), factory.batch());
    for (int index = 0; index < Math.min(ids.size(), steps.size()); index++) {
      SinkStep step = steps.get(index);
      List<Outlet> entering = new ArrayList<>();
      for (SinkInput input : step.inputs()) {
        int place = index - input.back();
        List<Outlet> from = place < 0 ? producers : List.of(Outlet.of(ids.get(place)));
        from.forEach(outlet -> entering.add(entering(input, outlet)));
      }
      factory.add(expansion.node(ids.get(index), step, entering, index == 0));
    }
  }

  private static Outlet entering(SinkInput input, Outlet producer) {
    Outlet behind = input.partitioner().map(producer::behind).orElse(producer);
    return input.batchExchange() ? behind.materialized() : behind;
  }

  private StreamNode node(int id, SinkStep step, List<Outlet> producers, boolean first) {
    NodeParallelism own = parallelism(step);
    List<StreamEdge> edges = factory.edges(id, NodeOrigin.operator(sink), own, producers);
    return new StreamNode(
        id,
        NodeOrigin.step(sink, step),
        own,
        maxParallelism(step),
        group(step, edges),
        factory.chaining(chaining(step, first), edges, false),
        step.attributes(),
        edges);
  }

  /**
   * The step's own, else the sink's. Up to 1.19.1 every step counts as configured that does not end
   * with -1.
   */
  private NodeParallelism parallelism(SinkStep step) {
    if (step.parallelism().isPresent()) {
      int fixed = step.parallelism().get();
      Assignment assignment =
          NodeFactory.fixedBy(step.name(), fixed, Optional.of(parallelism.inForce()));
      return new NodeParallelism(assignment, assignment, true);
    }
    boolean everyStepCounts = !context.version().atLeastPatch(1, 19, 2);
    return everyStepCounts && !NodeParallelism.isUnset(parallelism.own().amount())
        ? parallelism.withConfigured(true)
        : parallelism;
  }

  /** A group that the sink names does not replace that of a step. */
  private String group(SinkStep step, List<StreamEdge> edges) {
    return step.slotSharingGroup().orElseGet(() -> factory.group(sink, edges));
  }

  private Optional<Assignment> maxParallelism(SinkStep step) {
    return step.maxParallelism()
        .map(value -> NodeFactory.fixedBy(step.name(), value, Optional.empty()))
        .or(() -> factory.maxParallelism(sink));
  }

  /** A strategy of the sink goes to all steps; before 1.15 only to the writer. */
  private ChainingStrategy chaining(SinkStep step, boolean first) {
    ChainingStrategy ofSink = factory.strategy(sink);
    boolean counts = ofSink != ChainingStrategy.ALWAYS && (first || expandsToTopology());
    return counts ? ofSink : step.chaining();
  }

  private boolean expandsToTopology() {
    return context.version().atLeast(1, 15);
  }
}
