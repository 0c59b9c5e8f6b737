package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in source text under which conditions something happens. */
final class ConditionTexts {
  private static final int MOST_ALTERNATIVES = 3;

  private ConditionTexts() {}

  /** The text of {@code guard} without what {@code given} says anyway. */
  static Optional<String> beyond(Guard given, Guard guard) {
    List<Guard.Literal> rest =
        guard.literals().stream()
            .filter(literal -> given.requirementOn(literal.condition()).isEmpty())
            .toList();
    return new Guard(rest).text();
  }

  /**
   * What the scenarios {@code holding} have in common, beyond {@code given}; where that is nothing,
   * their alternatives.
   */
  static String common(Guard given, List<Assumptions> holding) {
    Map<Condition, Boolean> common = new LinkedHashMap<>(holding.get(0).literals());
    holding.forEach(
        each ->
            common
                .entrySet()
                .removeIf(
                    literal -> !literal.getValue().equals(each.literals().get(literal.getKey()))));
    Optional<String> text = text(given, common);
    if (text.isPresent()) {
      return text.get();
    }
    Set<String> alternatives = new LinkedHashSet<>();
    holding.forEach(each -> text(given, each.literals()).ifPresent(alternatives::add));
    return alternatives.size() <= MOST_ALTERNATIVES && !alternatives.isEmpty()
        ? String.join(" || ", alternatives)
        : "several conditions";
  }

  private static Optional<String> text(Guard given, Map<Condition, Boolean> literals) {
    List<Guard.Literal> list = new ArrayList<>();
    literals.forEach((condition, holds) -> list.add(new Guard.Literal(condition, holds)));
    return beyond(given, new Guard(list));
  }
}
