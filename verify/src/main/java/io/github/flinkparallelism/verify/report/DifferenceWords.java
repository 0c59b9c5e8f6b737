package io.github.flinkparallelism.verify.report;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.verify.comparison.Difference;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.util.List;
import java.util.Locale;

/** How reports speak of a difference. */
final class DifferenceWords {
  private DifferenceWords() {}

  /** A broken promise is an error; a default that did not hold is a warning; the rest is news. */
  static Severity severity(Difference difference) {
    if (difference.breaksPromise()) {
      return Severity.ERROR;
    }
    return difference.verdict() == Verdict.WRONG ? Severity.WARNING : Severity.INFO;
  }

  /** {@code wrong}; {@code default} for a default that did not hold; {@code open}. */
  static String mark(Difference difference) {
    return switch (severity(difference)) {
      case ERROR -> "wrong";
      case WARNING -> "default";
      case INFO -> "open";
    };
  }

  /** {@code enrich (4): parallelism 5 by the analyzer (exact), 2 by Flink}. */
  static String sentence(Difference difference) {
    String subject = difference.operator().isEmpty() ? "" : difference.operator() + ": ";
    String certainty = difference.certainty().name().toLowerCase(Locale.ROOT);
    String why =
        difference.certainty() == Certainty.EXACT
            ? ""
            : difference.reason().map(reason -> "; " + reason).orElse("");
    return "%s%s %s by the analyzer (%s), %s by Flink%s"
        .formatted(
            subject,
            difference.aspect().label(),
            side(difference.claimed()),
            certainty,
            side(difference.planned()),
            why);
  }

  private static String side(List<String> entries) {
    return entries.isEmpty() ? "none" : String.join("; ", entries);
  }
}
