package io.github.flinkparallelism.report;

import io.github.flinkparallelism.model.Severity;
import java.util.Optional;

/**
 * One line for a console; build tools log it at the level of its severity.
 *
 * @param severity present for lines of an error or warning
 * @param text without prefix and line end
 */
public record ReportLine(Optional<Severity> severity, String text) {
  /** A line of ordinary information. */
  public static ReportLine of(String text) {
    return new ReportLine(Optional.empty(), text);
  }
}
