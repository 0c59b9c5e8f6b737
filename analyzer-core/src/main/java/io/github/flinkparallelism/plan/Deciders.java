package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Assignment;
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

  static Deciders of(ExecutionPlans plans) {
    Deciders deciders = new Deciders(new HashMap<>(), new HashMap<>());
    for (Sample<ScenarioPlan> sample : plans.samples()) {
      sample.result().graph().nodes().forEach(deciders::note);
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

  private void note(StreamNode node) {
    note(parallelism, node.parallelism().inForce(), node.id());
    // -1 on the operator hands the decision on; the call still shapes the operator.
    note(parallelism, node.parallelism().own(), node.id());
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
