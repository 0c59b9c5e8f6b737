package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares the analyzer's numbers with Flink's, where empty means decided at run time. */
final class PlanNumbers {
  private PlanNumbers() {}

  static Verdict compare(Quantity claimed, OptionalInt expected) {
    if (expected.isEmpty()) {
      return atRunTime(claimed);
    }
    int truth = expected.getAsInt();
    return switch (claimed.certainty()) {
      case EXACT ->
          claimed.value().filter(v -> v == truth).isPresent() ? Verdict.EXACT : Verdict.WRONG;
      case DEFAULT ->
          claimed.value().filter(v -> v == truth).isPresent() ? Verdict.DEFAULT : Verdict.WRONG;
      case RANGE -> contains(claimed, truth) ? Verdict.RANGE : Verdict.WRONG;
      case UNKNOWN -> contains(claimed, truth) ? Verdict.UNKNOWN : Verdict.WRONG;
    };
  }

  /** To leave open what Flink leaves open is right only for Flink's reason. */
  private static Verdict atRunTime(Quantity claimed) {
    if (claimed.isDetermined()) {
      return Verdict.WRONG;
    }
    if (claimed.isDecidedAtRunTime()) {
      return Verdict.EXACT;
    }
    return claimed.certainty() == Certainty.RANGE ? Verdict.RANGE : Verdict.UNKNOWN;
  }

  /** Whether the claim is neither right nor contradicted. */
  static boolean isOpen(Quantity claimed, OptionalInt expected) {
    Verdict verdict = compare(claimed, expected);
    return verdict == Verdict.RANGE || verdict == Verdict.UNKNOWN;
  }

  private static boolean contains(Quantity claimed, int truth) {
    return claimed.min().orElse(truth) <= truth && truth <= claimed.max().orElse(truth);
  }

  static String text(Quantity claimed) {
    return claimed.value().map(String::valueOf).orElse("?");
  }

  static String text(OptionalInt expected) {
    return expected.isPresent() ? String.valueOf(expected.getAsInt()) : "?";
  }

  /** For a reader: {@code 5}, {@code 4..16}, {@code ?}. */
  static String shown(Quantity claimed) {
    return claimed.certainty() == Certainty.RANGE
        ? bound(claimed.min()) + ".." + bound(claimed.max())
        : text(claimed);
  }

  private static String bound(Optional<Integer> bound) {
    return bound.map(String::valueOf).orElse("?");
  }

  /** For a reader: {@code 5}, or that the scheduler decides later. */
  static String shown(OptionalInt expected) {
    return expected.isPresent() ? text(expected) : "at run time";
  }
}
