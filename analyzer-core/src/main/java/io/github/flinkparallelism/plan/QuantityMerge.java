package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.gate.Guard;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.plan.Scenarios.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Joins what one number is in different scenarios into what can be said about it in all. */
final class QuantityMerge {
  private static final int MOST_VALUES = 4;

  private QuantityMerge() {}

  /**
   * The same number everywhere stays as sure as it is; one that differs only while some input
   * leaves its default is the default; any other is a range, or unknown where one scenario does not
   * know.
   *
   * @param given what holds in every scenario
   * @param samples at least one; the first is shown where the number differs by default only
   */
  static Quantity merge(Guard given, List<Sample<Quantity>> samples) {
    Quantity first = samples.get(0).result();
    if (samples.stream().skip(1).allMatch(sample -> sample.result().equals(first))) {
      return first;
    }
    Optional<Quantity> agreed = sameValue(samples);
    if (agreed.isPresent()) {
      return agreed.get();
    }
    Guard shared = shared(given, samples);
    List<Sample<Quantity>> defaults =
        samples.stream().filter(sample -> sample.assumptions().keepDefaults(shared)).toList();
    if (!defaults.isEmpty() && defaults.size() < samples.size()) {
      Optional<Quantity> byDefault = sameValue(defaults);
      if (byDefault.isPresent()) {
        return byDefault(shared, byDefault.get(), samples);
      }
    }
    return open(shared, samples);
  }

  /** What holds in all samples: an operator exists only where its own guard does. */
  private static Guard shared(Guard given, List<Sample<Quantity>> samples) {
    Map<Condition, Boolean> shared = new LinkedHashMap<>(samples.get(0).assumptions().literals());
    for (Sample<Quantity> sample : samples) {
      Map<Condition, Boolean> literals = sample.assumptions().literals();
      shared.entrySet().removeIf(each -> !each.getValue().equals(literals.get(each.getKey())));
    }
    Guard guard = given;
    for (Map.Entry<Condition, Boolean> literal : shared.entrySet()) {
      guard = guard.and(literal.getKey(), literal.getValue());
    }
    return guard;
  }

  /** The least sure of quantities that all have one and the same value. */
  private static Optional<Quantity> sameValue(List<Sample<Quantity>> samples) {
    Quantity result = samples.get(0).result();
    for (Sample<Quantity> sample : samples) {
      Quantity other = sample.result();
      if (other.value().isEmpty() || !other.value().equals(result.value())) {
        return Optional.empty();
      }
      if (other.certainty().compareTo(result.certainty()) > 0) {
        result = other;
      }
    }
    if (result.value().isEmpty()) {
      return Optional.empty();
    }
    boolean sure = result.certainty() == Certainty.EXACT;
    return Optional.of(sure ? result.withBounds(least(samples), greatest(samples)) : result);
  }

  private static Quantity byDefault(Guard given, Quantity value, List<Sample<Quantity>> samples) {
    Condition condition = deviation(given, value, samples);
    String reason =
        condition
            .input()
            .map(input -> "default of " + input)
            .orElse("while " + condition.text() + " is " + condition.byDefault().orElse(false));
    return new Quantity(
        value.value(),
        Certainty.DEFAULT,
        least(samples),
        greatest(samples),
        Optional.of(condition.text()),
        condition.input(),
        Optional.of(reason));
  }

  /** The condition whose leaving its default changes the number, the decisive one first. */
  private static Condition deviation(Guard given, Quantity value, List<Sample<Quantity>> samples) {
    List<Condition> candidates = new ArrayList<>();
    for (Sample<Quantity> sample : samples) {
      if (!sample.result().value().equals(value.value())) {
        sample
            .assumptions()
            .literals()
            .forEach(
                (condition, holds) -> {
                  boolean deviates =
                      condition.byDefault().map(usual -> !usual.equals(holds)).orElse(false);
                  if (deviates && given.requirementOn(condition).isEmpty()) {
                    candidates.add(condition);
                  }
                });
      }
    }
    return candidates.stream()
        .filter(condition -> explains(condition, value, samples))
        .findFirst()
        .orElse(candidates.get(0));
  }

  private static boolean explains(
      Condition condition, Quantity value, List<Sample<Quantity>> samples) {
    return samples.stream()
        .filter(sample -> !sample.result().value().equals(value.value()))
        .allMatch(
            sample -> {
              Boolean holds = sample.assumptions().literals().get(condition);
              return holds != null && !Optional.of(holds).equals(condition.byDefault());
            });
  }

  private static Quantity open(Guard given, List<Sample<Quantity>> samples) {
    Optional<Quantity> unknown =
        samples.stream()
            .map(Sample::result)
            .filter(each -> each.certainty() == Certainty.UNKNOWN)
            .findFirst();
    Optional<Integer> least = least(samples);
    Optional<Integer> greatest = greatest(samples);
    if (unknown.isPresent() || least.isEmpty() || greatest.isEmpty()) {
      Quantity blank = unknown.orElseGet(() -> Quantity.unknown("depends on several conditions"));
      return blank.withBounds(least, greatest);
    }
    List<Condition> matter = conditionsThatMatter(given, samples);
    Quantity range =
        Quantity.range(least.get(), greatest.get(), values(samples) + dependingOn(matter));
    if (matter.size() != 1) {
      return range;
    }
    Quantity explained = range.withExpression(matter.get(0).text());
    return matter.get(0).input().map(explained::withInput).orElse(explained);
  }

  private static String values(List<Sample<Quantity>> samples) {
    Set<Integer> values = new TreeSet<>();
    for (Sample<Quantity> sample : samples) {
      if (sample.result().value().isEmpty()) {
        return least(samples).orElseThrow() + " to " + greatest(samples).orElseThrow();
      }
      values.add(sample.result().value().get());
    }
    if (values.size() > MOST_VALUES) {
      return "one of " + values.size() + " values";
    }
    return String.join(" or ", values.stream().map(String::valueOf).toList());
  }

  private static String dependingOn(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return ", depending on conditions of the program";
    }
    return ", depending on " + String.join(", ", conditions.stream().map(Condition::text).toList());
  }

  /** Conditions whose two sides show different sets of values; all of them if none does alone. */
  private static List<Condition> conditionsThatMatter(Guard given, List<Sample<Quantity>> samples) {
    Set<Condition> asked = new LinkedHashSet<>();
    samples.forEach(sample -> asked.addAll(sample.assumptions().literals().keySet()));
    asked.removeIf(condition -> given.requirementOn(condition).isPresent());
    List<Condition> matter = asked.stream().filter(each -> splits(each, samples)).toList();
    return matter.isEmpty() ? List.copyOf(asked) : matter;
  }

  private static boolean splits(Condition condition, List<Sample<Quantity>> samples) {
    Set<Quantity> where = new HashSet<>();
    Set<Quantity> whereNot = new HashSet<>();
    for (Sample<Quantity> sample : samples) {
      Boolean holds = sample.assumptions().literals().get(condition);
      if (holds == null) {
        continue;
      }
      (holds ? where : whereNot).add(sample.result());
    }
    return !where.isEmpty() && !whereNot.isEmpty() && !where.equals(whereNot);
  }

  private static Optional<Integer> least(List<Sample<Quantity>> samples) {
    Optional<Integer> least = Optional.of(Integer.MAX_VALUE);
    for (Sample<Quantity> sample : samples) {
      Optional<Integer> bound = sample.result().min().or(() -> sample.result().value());
      least = least.flatMap(so -> bound.map(each -> Math.min(so, each)));
    }
    return least;
  }

  private static Optional<Integer> greatest(List<Sample<Quantity>> samples) {
    Optional<Integer> greatest = Optional.of(Integer.MIN_VALUE);
    for (Sample<Quantity> sample : samples) {
      Optional<Integer> bound = sample.result().max().or(() -> sample.result().value());
      greatest = greatest.flatMap(so -> bound.map(each -> Math.max(so, each)));
    }
    return greatest;
  }
}
