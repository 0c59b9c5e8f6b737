package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds after a branch of which some paths left early. */
final class RemainingPath {
  private RemainingPath() {}

  /**
   * When a path inside a side left early, what follows runs only where it did not: a condition of
   * its own, since guards are conjunctions.
   *
   * @param base the guard before the branch
   * @param left the guard at the end of one side, longer than {@code base}
   * @param right the guard at the end of the other side
   */
  static Guard guard(Conditions conditions, Guard base, Guard left, Guard right) {
    int depth = base.literals().size();
    if (left.literals().size() == depth + 1 && right.literals().size() == depth + 1) {
      return base;
    }
    List<List<Guard.Literal>> sides = new ArrayList<>();
    for (Guard side : List.of(left, right)) {
      sides.add(side.literals().subList(depth, side.literals().size()));
    }
    return guard(conditions, base, sides);
  }

  /**
   * What holds where several paths meet and others have left.
   *
   * @param base the guard where all of them started
   * @param paths the conditions of those that meet since then
   */
  static Guard guard(Conditions conditions, Guard base, List<List<Guard.Literal>> paths) {
    if (paths.stream().anyMatch(List::isEmpty)) {
      return base;
    } else if (paths.size() == 1) {
      Guard only = base;
      for (Guard.Literal literal : paths.get(0)) {
        only = only.and(literal.condition(), literal.holds());
      }
      return only;
    }
    List<String> parts = new ArrayList<>();
    Optional<Boolean> byDefault = Optional.of(false);
    for (List<Guard.Literal> own : paths) {
      new Guard(own).text().filter(text -> !parts.contains(text)).ifPresent(parts::add);
      byDefault = either(byDefault, defaultOf(own));
    }
    Location location = paths.get(0).get(0).condition().location();
    Condition stays = conditions.fresh(String.join(" || ", parts), location, byDefault);
    return base.and(stays, true);
  }

  private static Optional<Boolean> either(Optional<Boolean> a, Optional<Boolean> b) {
    boolean certain = a.orElse(false) || b.orElse(false);
    if (certain) {
      return Optional.of(true);
    }
    return a.isPresent() && b.isPresent() ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> defaultOf(List<Guard.Literal> literals) {
    boolean open = false;
    for (Guard.Literal literal : literals) {
      Optional<Boolean> value = literal.condition().byDefault();
      if (value.isPresent() && value.get() != literal.holds()) {
        return Optional.of(false);
      }
      open |= value.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(true);
  }
}
