package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Arithmetic on numbers that are not all sure: the widest of several, and their sum. */
final class Bounds {
  private Bounds() {}

  /**
   * The greatest of {@code quantities}. An unsure one that cannot exceed a sure one does not
   * matter: 8 and "1 to 4" give an exact 8.
   */
  static Quantity widest(List<Quantity> quantities) {
    int sure =
        quantities.stream().flatMap(each -> each.value().stream()).max(Integer::compare).orElse(0);
    Predicate<Quantity> matters =
        each -> !each.isDetermined() && each.max().map(max -> max > sure).orElse(true);
    int least = Math.max(sure, quantities.stream().mapToInt(Bounds::least).max().orElse(0));
    Optional<Integer> greatest = Optional.of(sure);
    for (Quantity each : quantities) {
      if (!each.isDetermined()) {
        greatest = both(greatest, each.max()).map(pair -> Math.max(pair[0], pair[1]));
      }
    }
    return combined(quantities.stream().filter(matters).toList(), quantities, least, greatest);
  }

  /** The sum of {@code quantities}; more than an int can hold counts as the greatest int. */
  static Quantity sum(List<Quantity> quantities) {
    long least = quantities.stream().mapToLong(Bounds::least).sum();
    Optional<Integer> greatest = Optional.of(0);
    for (Quantity each : quantities) {
      greatest =
          both(greatest, each.value().or(each::max))
              .map(pair -> saturated((long) pair[0] + pair[1]));
    }
    List<Quantity> unsure = quantities.stream().filter(each -> !each.isDetermined()).toList();
    return combined(unsure, quantities, saturated(least), greatest);
  }

  /** The least possible value; parallelism is never below 1. */
  static int least(Quantity quantity) {
    return quantity.value().or(quantity::min).orElse(1);
  }

  private static Quantity combined(
      List<Quantity> unsure, List<Quantity> all, int least, Optional<Integer> greatest) {
    if (unsure.isEmpty()) {
      Optional<Quantity> assumed =
          all.stream().filter(each -> each.certainty() == Certainty.DEFAULT).findFirst();
      return assumed.map(each -> assumedLike(each, least)).orElseGet(() -> Quantity.exact(least));
    }
    Optional<Quantity> unknown =
        unsure.stream().filter(each -> each.certainty() == Certainty.UNKNOWN).findFirst();
    Quantity culprit = unknown.orElse(unsure.get(0));
    String reason = culprit.reason().orElse("a number that it depends on is not known");
    if (greatest.isPresent() && unknown.isEmpty()) {
      return like(culprit, Quantity.range(least, greatest.get(), reason));
    }
    return like(culprit, Quantity.unknown(reason).withBounds(Optional.of(least), greatest));
  }

  private static Quantity assumedLike(Quantity assumed, int value) {
    return new Quantity(
        Optional.of(value),
        Certainty.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        assumed.expression(),
        assumed.input(),
        assumed.reason());
  }

  private static Quantity like(Quantity culprit, Quantity result) {
    Quantity named = culprit.expression().map(result::withExpression).orElse(result);
    return culprit.input().map(named::withInput).orElse(named);
  }

  private static Optional<int[]> both(Optional<Integer> one, Optional<Integer> two) {
    return one.flatMap(left -> two.map(right -> new int[] {left, right}));
  }

  private static int saturated(long value) {
    return (int) Math.min(value, Integer.MAX_VALUE);
  }
}
