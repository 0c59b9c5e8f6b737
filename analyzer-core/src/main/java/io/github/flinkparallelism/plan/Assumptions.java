package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.gate.Guard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One way in which the undecided conditions of a program may turn out. A condition that nobody
 * fixed takes its default, else false, and is remembered in the order in which planning asked for
 * it: so {@link Scenarios} learns which conditions matter at all.
 */
final class Assumptions {
  private final Map<Condition, Boolean> assumed;

  Assumptions(Map<Condition, Boolean> fixed) {
    this.assumed = new LinkedHashMap<>(fixed);
  }

  /** Whether {@code condition} holds here; remembers that it was asked. */
  boolean holds(Condition condition) {
    return assumed.computeIfAbsent(condition, Assumptions::unlessTold);
  }

  /** The value of {@code gated} here; remembers the conditions that it met. */
  <T> T of(Gated<T> gated) {
    Gated<T> current = gated;
    while (current instanceof Gated.Choice<T> choice) {
      current = holds(choice.condition()) ? choice.then() : choice.otherwise();
    }
    return ((Gated.Always<T>) current).value();
  }

  /** Whether {@code guard} holds here; remembers the conditions up to the first that fails. */
  boolean satisfy(Guard guard) {
    for (Guard.Literal literal : guard.literals()) {
      if (holds(literal.condition()) != literal.holds()) {
        return false;
      }
    }
    return true;
  }

  /** The value of {@code gated} here, for what only decorates a plan: remembers nothing. */
  <T> T peek(Gated<T> gated) {
    Gated<T> current = gated;
    while (current instanceof Gated.Choice<T> choice) {
      Boolean known = assumed.get(choice.condition());
      boolean holds = known == null ? unlessTold(choice.condition()) : known;
      current = holds ? choice.then() : choice.otherwise();
    }
    return ((Gated.Always<T>) current).value();
  }

  /** Every condition that was fixed or asked, in that order. */
  Map<Condition, Boolean> literals() {
    return Collections.unmodifiableMap(assumed);
  }

  /** True while no condition outside {@code given} deviates from the default that it states. */
  boolean keepDefaults(Guard given) {
    for (Map.Entry<Condition, Boolean> literal : assumed.entrySet()) {
      Condition condition = literal.getKey();
      if (condition.byDefault().isPresent()
          && !condition.byDefault().get().equals(literal.getValue())
          && given.requirementOn(condition).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean unlessTold(Condition condition) {
    return condition.byDefault().orElse(false);
  }
}
