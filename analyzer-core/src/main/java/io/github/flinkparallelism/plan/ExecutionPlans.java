package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.plan.Scenarios.Exploration;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The plans of one execution in its scenarios.
 *
 * @param context what is the same in all of them
 * @param execution the call
 * @param samples the representative scenario first
 * @param complete true when no other scenario exists; else statements about all scenarios need
 *     another proof
 */
record ExecutionPlans(
    PlanContext context,
    RecordedExecution execution,
    List<Sample<ScenarioPlan>> samples,
    boolean complete) {
  /** All assignments of eight independent conditions. */
  private static final int MOST_SCENARIOS = 256;

  /** Even large jobs try each of a few conditions. */
  private static final int FEWEST_SCENARIOS = 32;

  /** Nodes to plan over all scenarios together: keeps planning well below a second. */
  private static final int MOST_NODES = 100_000;

  /** Further scenarios, so that operators behind several conditions are seen at all. */
  private static final int MOST_TARGETED = 32;

  ExecutionPlans {
    samples = List.copyOf(samples);
  }

  static ExecutionPlans of(PlanContext context, RecordedExecution execution) {
    int nodes = Math.max(1, context.pipeline().transformations().size());
    int limit = Math.max(FEWEST_SCENARIOS, Math.min(MOST_SCENARIOS, MOST_NODES / nodes));
    Function<Assumptions, ScenarioPlan> work =
        assumptions -> ScenarioPlanner.plan(context, execution, assumptions);
    Exploration<ScenarioPlan> explored = Scenarios.explore(execution.guard(), limit, work);
    List<Sample<ScenarioPlan>> samples = new ArrayList<>(explored.samples());
    if (!explored.complete()) {
      addUnseenRoots(context, execution, work, samples);
    }
    return new ExecutionPlans(context, execution, samples, explored.complete());
  }

  ScenarioPlan representative() {
    return samples.get(0).result();
  }

  Guard given() {
    return execution.guard();
  }

  /** The samples whose graph contains node {@code id}, in order. */
  List<Sample<ScenarioPlan>> with(int id) {
    return samples.stream().filter(sample -> sample.result().graph().contains(id)).toList();
  }

  /** True when planning saw every scenario and all of them are this one. */
  boolean single() {
    return complete && samples.size() == 1;
  }

  private static void addUnseenRoots(
      PlanContext context,
      RecordedExecution execution,
      Function<Assumptions, ScenarioPlan> work,
      List<Sample<ScenarioPlan>> samples) {
    Set<Integer> seen = new HashSet<>();
    samples.forEach(sample -> note(sample.result(), seen));
    int added = 0;
    for (int root : execution.roots()) {
      Optional<Transformation> transformation = context.transformation(root);
      if (transformation.isPresent() && !seen.contains(root) && added < MOST_TARGETED) {
        Sample<ScenarioPlan> more =
            Scenarios.under(execution.guard(), transformation.get().guard(), work);
        note(more.result(), seen);
        samples.add(more);
        added++;
      }
    }
  }

  private static void note(ScenarioPlan plan, Set<Integer> seen) {
    plan.graph().nodes().forEach(node -> seen.add(node.origin().transformation().id()));
  }
}
