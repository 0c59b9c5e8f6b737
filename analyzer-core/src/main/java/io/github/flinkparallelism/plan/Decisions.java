package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Assignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who decided the parallelism of a node and who lost. */
final class Decisions {
  private static final String SCHEDULER_DEFAULT =
      "parallelism is -1 everywhere: the scheduler runs it with 1";

  private Decisions() {}

  /** The word that counts. */
  static Decision inForce(StreamNode node) {
    if (node.parallelism().undecided()) {
      return new Decision(Layer.DEFAULT, Quantity.exact(1), SCHEDULER_DEFAULT, Optional.empty());
    }
    return decision(node.parallelism().inForce());
  }

  /** What a decision from outside of the job overrode, strongest first. */
  static List<Decision> behind(StreamNode node, Assumptions assumptions) {
    List<Decision> lost = new ArrayList<>();
    lost.add(inForce(node));
    lost.addAll(overrides(node, assumptions));
    return lost;
  }

  /**
   * What it overrode, strongest first. A layer that speaks twice in one place is listed once.
   *
   * @param assumptions which side of gated predecessors to follow
   */
  static List<Decision> overrides(StreamNode node, Assumptions assumptions) {
    NodeParallelism parallelism = node.parallelism();
    List<Decision> lost = new ArrayList<>();
    Set<List<Object>> listed = new HashSet<>();
    Assignment inForce = parallelism.inForce();
    listed.add(place(inForce));
    if (parallelism.undecided()) {
      listed.clear();
      follow(Optional.of(Gated.always(inForce)), assumptions, listed, lost);
    } else {
      follow(inForce.replaced(), assumptions, listed, lost);
    }
    lost.sort(Comparator.comparing(Decision::layer));
    return lost;
  }

  private static void follow(
      Optional<Gated<Assignment>> chain,
      Assumptions assumptions,
      Set<List<Object>> listed,
      List<Decision> lost) {
    Optional<Gated<Assignment>> next = chain;
    while (next.isPresent()) {
      Assignment assignment = assumptions.peek(next.get());
      if (listed.add(place(assignment))) {
        lost.add(decision(assignment));
      }
      next = assignment.replaced();
    }
  }

  private static List<Object> place(Assignment assignment) {
    return assignment.location().isPresent()
        ? List.of(assignment.layer(), assignment.location().get())
        : List.of(assignment.layer(), assignment.code());
  }

  private static Decision decision(Assignment assignment) {
    return new Decision(
        assignment.layer(),
        EffectiveParallelism.plain(assignment.amount()),
        assignment.code(),
        assignment.location(),
        assignment.amount().origin());
  }
}
