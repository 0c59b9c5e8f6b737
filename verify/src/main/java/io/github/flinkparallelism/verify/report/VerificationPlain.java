package io.github.flinkparallelism.verify.report;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.plain.PlainLine;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.verify.JobVerification;
import io.github.flinkparallelism.verify.Outcome;
import io.github.flinkparallelism.verify.VerificationResult;
import io.github.flinkparallelism.verify.comparison.Difference;

/**
 * A line for each difference, in the shape that compilers use and editors understand: {@code
 * path:line:col: severity: message [Verify]}.
 */
public final class VerificationPlain {
  private static final String RULE = "Verify";

  private VerificationPlain() {}

  /** The lines, each ending in {@code \n}; nothing where both agree. */
  public static String render(VerificationResult result, boolean unicode) {
    StringBuilder out = new StringBuilder();
    for (JobVerification job : result.jobs()) {
      Location entry = job.job().entryPoint().location();
      if (job.outcome() instanceof Outcome.NotCompared not) {
        line(out, entry, Severity.WARNING, "not compared: " + not.message(), unicode);
      } else if (job.outcome() instanceof Outcome.NotRun not) {
        line(out, entry, Severity.INFO, "not run: " + not.message(), unicode);
      } else if (job.outcome() instanceof Outcome.Compared compared) {
        for (Difference difference : compared.agreement().differences()) {
          Location place = difference.location().orElse(entry);
          String text = DifferenceWords.sentence(difference);
          line(out, place, DifferenceWords.severity(difference), text, unicode);
        }
      }
    }
    return out.toString();
  }

  private static void line(
      StringBuilder out, Location place, Severity severity, String message, boolean unicode) {
    PlainLine.append(out, place, severity, message, RULE, unicode);
  }
}
