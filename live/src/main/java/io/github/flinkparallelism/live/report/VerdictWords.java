package io.github.flinkparallelism.live.report;

import io.github.flinkparallelism.live.comparison.Verdict;
import io.github.flinkparallelism.model.Severity;
import java.util.Optional;

/** How reports for people speak of a comparison. */
final class VerdictWords {
  private VerdictWords() {}

  /** {@code differs}, {@code input}, {@code open}; nothing where it runs as the source says. */
  static String mark(Verdict verdict) {
    return switch (verdict) {
      case SAME -> "";
      case OPEN -> "open";
      case OTHER_INPUT -> "input";
      case DIFFERENT -> "differs";
    };
  }

  static Severity severity(Verdict verdict) {
    return switch (verdict) {
      case SAME, OPEN -> Severity.INFO;
      case OTHER_INPUT -> Severity.WARNING;
      case DIFFERENT -> Severity.ERROR;
    };
  }

  /** A number that runs; a question mark where it is not said. */
  static String number(Optional<Integer> value) {
    return value.map(String::valueOf).orElse("?");
  }
}
