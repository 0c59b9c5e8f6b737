package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Vertex;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.plan.ScenarioPlan.PlannedVertex;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Plans one execution in all of its scenarios and joins the plans into one. */
final class ExecutionPlanner {
  private ExecutionPlanner() {}

  static PlannedExecution plan(
      PlanContext context, RecordedExecution execution, Deployment deployment) {
    ExecutionPlans plans = ExecutionPlans.of(context, execution);
    List<Operator> operators = OperatorMerge.operators(plans);
    Deciders deciders = Deciders.of(plans);
    Execution merged =
        new Execution(
            JobNames.of(plans, deployment),
            execution.location(),
            operators,
            vertices(plans, operators),
            CapacityCalculator.compare(
                SlotMerge.demand(plans, operators),
                deployment,
                WorkerResources.ofGroups(plans),
                plans.context().version()),
            EnvironmentWrites.of(plans, deciders),
            ViolationMerge.of(plans));
    return new PlannedExecution(merged, plans, deciders);
  }

  /** The vertices of the representative scenario with the numbers of all. */
  private static List<Vertex> vertices(ExecutionPlans plans, List<Operator> operators) {
    ScenarioPlan shown = plans.representative();
    if (shown.graph().ofDataSets()) {
      return List.of();
    }
    Map<Integer, Operator> byId =
        operators.stream().collect(Collectors.toMap(Operator::id, Function.identity()));
    IntFunction<String> names = id -> byId.get(id).name();
    boolean numbered = plans.context().options().numbersVertices(plans.context().version());
    List<Vertex> vertices = new ArrayList<>();
    for (PlannedVertex planned : shown.vertices()) {
      // StreamingJobGraphGenerator#addVertexIndexPrefixInVertexName counts in this order.
      String prefix = numbered ? "[vertex-" + vertices.size() + "]" : "";
      vertices.add(vertex(prefix, shown, planned, byId, names, plans.context().version()));
    }
    return vertices;
  }

  private static Vertex vertex(
      String prefix,
      ScenarioPlan shown,
      PlannedVertex planned,
      Map<Integer, Operator> operators,
      IntFunction<String> names,
      FlinkVersion version) {
    int head = planned.vertex().head();
    IntFunction<String> named = ChainedSources.of(shown, head, names, version);
    Quantity parallelism = operators.get(head).parallelism();
    return new Vertex(
        prefix + VertexNames.of(head, shown.graph(), shown.chains().toInput(), named),
        parallelism,
        planned.vertex().members(),
        planned.slotSharingGroup());
  }
}
