package io.github.flinkparallelism.verify.comparison;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Something that Flink says otherwise than the analyzer, or that only Flink says.
 *
 * @param verdict {@code WRONG} for a claim that Flink contradicts; {@code RANGE} and {@code
 *     UNKNOWN} for what the analyzer left open
 * @param aspect what it is about
 * @param operator the operator with its id, {@code Map (2)}; empty for the job as a whole
 * @param claimed what the analyzer says, an entry for each thing; empty for nothing
 * @param planned what Flink says, an entry for each thing; empty for nothing
 * @param certainty how sure the analyzer is
 * @param location the line that the claim comes from
 * @param reason why the claim is not exact
 */
public record Difference(
    Verdict verdict,
    Aspect aspect,
    String operator,
    List<String> claimed,
    List<String> planned,
    Certainty certainty,
    Optional<Location> location,
    Optional<String> reason) {
  /** Copies the lists. */
  public Difference {
    claimed = List.copyOf(claimed);
    planned = List.copyOf(planned);
  }

  /** A contradiction, of a claim that needs no input to keep its default. */
  public boolean breaksPromise() {
    return verdict == Verdict.WRONG && certainty != Certainty.DEFAULT;
  }

  /** {@code Map (2): parallelism 5 (EXACT), Flink: 2}. */
  public String text() {
    String subject = operator.isEmpty() ? "" : operator + ": ";
    if (verdict != Verdict.WRONG) {
      return subject + reason.orElse("no reason given");
    }
    if (aspect == Aspect.OPERATOR) {
      return operator + (claimed.isEmpty() ? " is missing" : " does not exist in Flink's plan");
    }
    return "%s%s %s (%s), Flink: %s"
        .formatted(subject, aspect.label(), side(claimed), certainty, side(planned));
  }

  private static String side(List<String> entries) {
    return entries.isEmpty() ? "none" : String.join("; ", entries);
  }
}
