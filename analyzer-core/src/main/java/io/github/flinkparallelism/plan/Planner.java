package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans a recorded pipeline as Flink would.
 *
 * <p>Per execution and scenario, in Flink's order: {@link Traversal} finds the transformations,
 * {@link StreamGraphBuilder} makes nodes and edges of them, {@link Chaining} and {@link
 * JobVertices} form tasks, {@link SlotDemand} counts slots. {@link ExecutionPlanner} joins the
 * scenarios into one answer.
 */
public final class Planner {
  private Planner() {}

  /**
   * The plan of {@code pipeline}.
   *
   * @param jobName used in {@code CallSite.operators}
   * @param pipeline what the program asked for
   * @param version the Flink release whose rules apply; older than 1.13 counts as 1.13
   * @param deployment capacity and the settings that shape plans
   */
  public static PlannedJob plan(
      String jobName, Pipeline pipeline, FlinkVersion version, Deployment deployment) {
    PlanContext context = PlanContext.of(pipeline, version, deployment);
    List<NodeIds> ids = IdReplay.of(pipeline, version);
    boolean submits = pipeline.executions().stream().anyMatch(RecordedExecution::submits);
    List<PlannedExecution> planned = new ArrayList<>();
    Set<Integer> lastToEmit = new HashSet<>();
    for (int index = 0; index < ids.size(); index++) {
      RecordedExecution execution = pipeline.executions().get(index);
      // A plan that is only printed is a job of its own where nothing is submitted.
      if (execution.submits() == submits && Scenarios.isPossible(execution.guard())) {
        PlanContext current = context.at(execution, ids.get(index), Set.copyOf(lastToEmit));
        planned.add(ExecutionPlanner.plan(current, execution, deployment));
        lastToEmit.addAll(Waiting.marked(planned.get(planned.size() - 1).plans()));
      }
    }
    return new PlannedJob(
        withViolations(planned, pipeline.violations()), CallOutcomes.of(jobName, context, planned));
  }

  /** An error of the program ends it, so it belongs to the execution that it prevents. */
  private static List<Execution> withViolations(
      List<PlannedExecution> planned, List<Violation> violations) {
    List<Execution> executions = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < planned.size(); i++) {
      boolean last = i == planned.size() - 1;
      int until = last ? violations.size() : planned.get(i).plans().execution().violations();
      executions.add(
          withViolations(
              planned.get(i).execution(), violations.subList(next, Math.max(next, until))));
      next = Math.max(next, until);
    }
    return executions;
  }

  /** What the program itself violates comes first: Flink would not get to the rest. */
  private static Execution withViolations(Execution execution, List<Violation> first) {
    List<Violation> all = new ArrayList<>(first);
    all.addAll(execution.violations());
    return new Execution(
        execution.jobName(),
        execution.location(),
        execution.operators(),
        execution.vertices(),
        execution.slots(),
        execution.environmentWrites(),
        all);
  }
}
