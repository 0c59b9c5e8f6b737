package io.github.flinkparallelism.report.plain;

import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.Printable;
import io.github.flinkparallelism.source.Location;

/** A line for problem matchers and grep: {@code path:line:col: severity: message [Rule]}. */
public final class PlainLine {
  private PlainLine() {}

  /** Appends one, with its end. */
  public static void append(
      StringBuilder out,
      Location place,
      Severity severity,
      String message,
      String rule,
      boolean unicode) {
    out.append(Printable.name(place.file(), unicode))
        .append(':')
        .append(place.line())
        .append(':')
        .append(place.column())
        .append(": ")
        .append(severity.label())
        .append(": ")
        .append(Printable.text(message, unicode))
        .append(" [")
        .append(Printable.name(rule, unicode))
        .append("]\n");
  }
}
