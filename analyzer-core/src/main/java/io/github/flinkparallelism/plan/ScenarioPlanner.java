package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.plan.ScenarioPlan.PlannedVertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans one execution in one scenario: stream graph, chains, vertices, slots, in Flink's order. */
final class ScenarioPlanner {
  private ScenarioPlanner() {}

  static ScenarioPlan plan(
      PlanContext context, RecordedExecution execution, Assumptions assumptions) {
    LateBinding environment = new LateBinding(execution, assumptions);
    ResolvedPipeline pipeline = Traversal.resolve(context, environment);
    StreamGraph graph = StreamGraphBuilder.build(context, pipeline);
    Chaining.Chains chains =
        pipeline.ofDataSets()
            ? Chaining.Chains.NONE
            : Chaining.of(graph, pipeline, context.version());
    List<JobVertex> vertices = JobVertices.of(graph, chains);

    Map<Integer, Quantity> decidedAtRunTime =
        pipeline.batch() && context.options().dynamicBatchGraph(context.version())
            ? AdaptiveBatch.undecided(
                graph, vertices, environment, context.options(), context.version())
            : Map.of();
    External external = External.of(context, graph, vertices, pipeline.batch());
    List<PlannedVertex> wanted = new ArrayList<>(vertices.size());
    Map<Integer, Decision> externalByNode = new HashMap<>();
    Map<Integer, String> groups = SlotSharingGroups.of(context, pipeline, graph, vertices);
    List<PlannedVertex> planned = new ArrayList<>(vertices.size());
    Map<Integer, Quantity> parallelism = new HashMap<>();
    for (JobVertex vertex : vertices) {
      Decision outside = external.decision(vertex.head()).orElse(null);
      Quantity ofVertex = outside != null ? outside.value() : decidedAtRunTime.get(vertex.head());
      for (int member : vertex.members()) {
        if (outside != null) {
          externalByNode.put(member, outside);
        }
        parallelism.put(
            member,
            ofVertex != null
                ? ofVertex
                : EffectiveParallelism.quantity(graph.node(member).amount()));
      }
      Quantity ofHead = parallelism.get(vertex.head());
      planned.add(new PlannedVertex(vertex, ofHead, groups.get(vertex.head())));
      Quantity asked = external.wanted(vertex.head()).orElse(ofHead);
      wanted.add(new PlannedVertex(vertex, asked, groups.get(vertex.head())));
    }
    SlotDemand slots = SlotDemand.of(wanted, graph, pipeline.batch(), context.options());
    List<Violation> violations = PlanViolations.of(context, pipeline, graph, planned);
    return new ScenarioPlan(
        assumptions,
        pipeline.batch(),
        graph,
        chains,
        planned,
        parallelism,
        decidedAtRunTime.isEmpty()
            ? Optional.empty()
            : Optional.of(AdaptiveBatch.maxParallelism(environment, context.options())),
        externalByNode,
        slots,
        violations);
  }
}
