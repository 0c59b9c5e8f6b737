package io.github.flinkparallelism.report;

/**
 * How to render for people.
 *
 * @param width columns available, at least 40
 * @param unicode false restricts output to ASCII
 * @param style colours
 * @param table whether the operator table is shown
 * @param maxFindings findings shown per job before the rest is counted
 * @param build true inside a build tool, whose hints name goals instead of commands
 */
public record ReportOptions(
    int width, boolean unicode, Style style, Table table, int maxFindings, boolean build) {
  /** For files and tests: 120 columns, Unicode, no colours, everything shown. */
  public static final ReportOptions DEFAULT =
      new ReportOptions(120, true, Style.PLAIN, Table.ALWAYS, 20, false);

  /** When to show the operator table. */
  public enum Table {
    ALWAYS,
    NEVER,
    /** When there are findings. */
    AUTO
  }
}
