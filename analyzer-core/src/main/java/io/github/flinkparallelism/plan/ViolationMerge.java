package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the violations of all scenarios. One that takes a particular combination of undecided
 * conditions is left out, since nobody knows whether that combination ever occurs; one that follows
 * from a single condition says so.
 */
final class ViolationMerge {
  private ViolationMerge() {}

  static List<Violation> of(ExecutionPlans plans) {
    Set<Violation> all = new LinkedHashSet<>();
    plans.samples().forEach(sample -> all.addAll(sample.result().violations()));
    List<Violation> sure = new ArrayList<>();
    for (Violation violation : all) {
      judge(plans, violation).ifPresent(sure::add);
    }
    return sure;
  }

  private static Optional<Violation> judge(ExecutionPlans plans, Violation violation) {
    Set<Assumptions> showing = new HashSet<>();
    List<Assumptions> scenarios = plans.samples().stream().map(Sample::assumptions).toList();
    for (Sample<ScenarioPlan> sample : plans.samples()) {
      if (sample.result().violations().contains(violation)) {
        showing.add(sample.assumptions());
      }
    }
    boolean byDefault =
        scenarios.stream()
            .filter(each -> each.keepDefaults(plans.given()))
            .allMatch(showing::contains);
    boolean anyDefault = scenarios.stream().anyMatch(each -> each.keepDefaults(plans.given()));
    if (byDefault && anyDefault) {
      return Optional.of(violation);
    }
    return singleCause(plans, scenarios, showing)
        .map(
            text ->
                new Violation(
                    violation.kind(),
                    violation.message() + ", where " + text,
                    violation.consequence(),
                    violation.remedy(),
                    violation.location()));
  }

  /** The one literal with which the violation always and without which it never occurs. */
  private static Optional<String> singleCause(
      ExecutionPlans plans, List<Assumptions> scenarios, Set<Assumptions> showing) {
    for (Map.Entry<?, Boolean> literal : showing.iterator().next().literals().entrySet()) {
      boolean decisive =
          scenarios.stream()
              .allMatch(
                  each ->
                      showing.contains(each)
                          == literal.getValue().equals(each.literals().get(literal.getKey())));
      if (decisive) {
        return Optional.of(ConditionTexts.common(plans.given(), List.copyOf(showing)));
      }
    }
    return Optional.empty();
  }
}
