package io.github.flinkparallelism.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conjunction of conditions, each required to be true or false, under which something happens.
 *
 * @param literals in program order, outermost first
 */
public record Guard(List<Literal> literals) {
  /** Always true. */
  public static final Guard ALWAYS = new Guard(List.of());

  public Guard {
    literals = List.copyOf(literals);
  }

  /**
   * One condition with the side that is required.
   *
   * @param condition the condition
   * @param holds the required value
   */
  public record Literal(Condition condition, boolean holds) {}

  /** This guard and one more literal. */
  public Guard and(Condition condition, boolean holds) {
    List<Literal> longer = new ArrayList<>(literals);
    longer.add(new Literal(condition, holds));
    return new Guard(longer);
  }

  /** What this guard requires of {@code condition}, if anything. */
  public Optional<Boolean> requirementOn(Condition condition) {
    for (Literal literal : literals) {
      if (literal.condition().equals(condition)) {
        return Optional.of(literal.holds());
      }
    }
    return Optional.empty();
  }

  /** True when {@code scenario}, which must assign every condition of this guard, satisfies it. */
  public boolean holdsIn(Map<Condition, Boolean> scenario) {
    for (Literal literal : literals) {
      if (scenario.get(literal.condition()) != literal.holds()) {
        return false;
      }
    }
    return true;
  }

  /** Source text for reports: {@code params.has("output") && !(dev)}; empty when always true. */
  public Optional<String> text() {
    if (literals.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Literal literal : literals) {
      String text = literal.condition().text();
      parts.add(literal.holds() ? text : "!(" + text + ")");
    }
    return Optional.of(String.join(" && ", parts));
  }
}
