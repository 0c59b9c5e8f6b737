package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.pipeline.Transformation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an execution contains whichever way its conditions go, told without trying them: what is
 * reached from unconditional roots through unconditional inputs.
 */
final class AlwaysPresent {
  private AlwaysPresent() {}

  /** Ids of transformations that surely exist; a lower bound where inputs are gated. */
  static Set<Integer> transformations(ExecutionPlans plans) {
    PlanContext context = plans.context();
    Set<Integer> present = new HashSet<>();
    Deque<Integer> pending = new ArrayDeque<>();
    for (int root : plans.execution().roots()) {
      Optional<Transformation> transformation = context.transformation(root);
      if (transformation.isPresent() && implied(plans.given(), transformation.get().guard())) {
        pending.add(root);
      }
    }
    while (!pending.isEmpty()) {
      int id = pending.remove();
      Optional<Transformation> transformation = context.transformation(id);
      if (transformation.isPresent() && present.add(id)) {
        for (Gated<Integer> input : transformation.get().inputs()) {
          if (input instanceof Gated.Always<Integer> certain) {
            pending.add(certain.value());
          }
        }
      }
    }
    return present;
  }

  /** Ids of transformations that may exist: every side of every gate. */
  static Set<Integer> possible(ExecutionPlans plans) {
    Set<Integer> possible = new HashSet<>();
    Deque<Integer> pending = new ArrayDeque<>(plans.execution().roots());
    while (!pending.isEmpty()) {
      int id = pending.remove();
      Optional<Transformation> transformation = plans.context().transformation(id);
      if (transformation.isPresent() && possible.add(id)) {
        transformation.get().inputs().forEach(input -> addLeaves(input, pending));
      }
    }
    return possible;
  }

  private static void addLeaves(Gated<Integer> input, Deque<Integer> pending) {
    Deque<Gated<Integer>> open = new ArrayDeque<>();
    open.add(input);
    while (!open.isEmpty()) {
      Gated<Integer> next = open.remove();
      if (next instanceof Gated.Choice<Integer> choice) {
        open.add(choice.then());
        open.add(choice.otherwise());
      } else {
        pending.add(((Gated.Always<Integer>) next).value());
      }
    }
  }

  private static boolean implied(Guard given, Guard guard) {
    return guard.literals().stream()
        .allMatch(
            literal ->
                given
                    .requirementOn(literal.condition())
                    .map(side -> side == literal.holds())
                    .orElse(false));
  }
}
