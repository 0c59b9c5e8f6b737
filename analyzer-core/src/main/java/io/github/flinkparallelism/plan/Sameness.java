package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Amount;
import java.util.OptionalInt;

/** Whether two numbers of the program are equal, as far as source tells. */
enum Sameness {
  SAME,
  DIFFERENT,
  UNKNOWN;

  /**
   * Compares as Flink does, by the raw ints, so two -1 are equal. Two unknown amounts with the same
   * symbol are the same number; an unknown amount whose bounds exclude a number differs from it.
   */
  static Sameness of(Amount left, Amount right) {
    OptionalInt known = number(left);
    OptionalInt other = number(right);
    if (known.isPresent() && other.isPresent()) {
      return known.getAsInt() == other.getAsInt() ? SAME : DIFFERENT;
    }
    if (left instanceof Amount.Unknown one && right instanceof Amount.Unknown two) {
      return one.symbol() == two.symbol() ? SAME : UNKNOWN;
    }
    return left instanceof Amount.Unknown unknown
        ? against(unknown, other.getAsInt())
        : against((Amount.Unknown) right, known.getAsInt());
  }

  /** The number of a known or assumed amount. */
  static OptionalInt number(Amount amount) {
    if (amount instanceof Amount.Known known) {
      return OptionalInt.of(known.value());
    }
    if (amount instanceof Amount.Assumed assumed) {
      return OptionalInt.of(assumed.value());
    }
    return OptionalInt.empty();
  }

  private static Sameness against(Amount.Unknown unknown, int number) {
    boolean tooSmall = unknown.max().map(max -> max < number).orElse(false);
    boolean tooLarge = unknown.min().map(min -> min > number).orElse(false);
    return tooSmall || tooLarge ? DIFFERENT : UNKNOWN;
  }
}
