package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Transformation;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import io.github.flinkparallelism.source.Location;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which places in the program decide which operators, in any scenario.
 *
 * @param parallelism operators by the place that sets their parallelism
 * @param maxParallelism operators by the place that sets their max parallelism
 */
record Deciders(
    Map<Location, SortedSet<Integer>> parallelism,
    Map<Location, SortedSet<Integer>> maxParallelism) {
  private static final int MOST_LEAVES = 64;

  static Deciders of(ExecutionPlans plans) {
    Deciders deciders = new Deciders(new HashMap<>(), new HashMap<>());
    for (Sample<ScenarioPlan> sample : plans.samples()) {
      sample.result().graph().nodes().forEach(deciders::note);
    }
    if (!plans.complete()) {
      deciders.noteUntried(plans);
    }
    return deciders;
  }

  /** Operators whose parallelism the assignment at {@code location} decides. */
  SortedSet<Integer> ofParallelism(Location location) {
    return parallelism.getOrDefault(location, Collections.emptySortedSet());
  }

  /** Operators whose parallelism or max parallelism an assignment at {@code location} decides. */
  Set<Integer> at(Location location) {
    Set<Integer> operators = new TreeSet<>(ofParallelism(location));
    operators.addAll(maxParallelism.getOrDefault(location, Collections.emptySortedSet()));
    return operators;
  }

  /** Where not every scenario was planned, each operator's own conditions are tried at least. */
  private void noteUntried(ExecutionPlans plans) {
    EnvironmentWrites.operatorsByTransformation(plans)
        .forEach(
            (id, operators) -> {
              Transformation transformation = plans.context().byId().get(id);
              if (transformation.kind() == TransformationKind.OPAQUE) {
                return;
              }
              Scenarios.explore(
                      plans.given(),
                      MOST_LEAVES,
                      assumptions ->
                          NodeParallelism.of(
                              transformation, new LateBinding(plans.execution(), assumptions)))
                  .samples()
                  .forEach(sample -> operators.forEach(each -> note(sample.result(), each)));
            });
  }

  private void note(NodeParallelism decided, int operator) {
    note(parallelism, decided.inForce(), operator);
    // -1 on the operator hands the decision on; the call still shapes the operator.
    note(parallelism, decided.own(), operator);
  }

  private void note(StreamNode node) {
    note(node.parallelism(), node.id());
    node.maxParallelism().ifPresent(max -> note(maxParallelism, max, node.id()));
  }

  private static void note(
      Map<Location, SortedSet<Integer>> places, Assignment assignment, int operator) {
    assignment
        .location()
        .ifPresent(
            location -> places.computeIfAbsent(location, any -> new TreeSet<>()).add(operator));
  }
}
