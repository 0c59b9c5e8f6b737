package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import picocli.CommandLine.Option;

/** The options that say how reports for people look. */
final class ConsoleOptions {
  private static final int USUAL_WIDTH = 120;
  private static final int SMALLEST_WIDTH = 40;
  private static final int FINDINGS_SHOWN = 20;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never; auto colours on a terminal.")
  When color = When.AUTO;

  @Option(names = "--ascii", description = "Draw with ASCII only.")
  boolean ascii;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Columns to use, at least 40; those of the terminal when not given.")
  Integer width;

  @Option(names = "--verbose", description = "Also show the trace of an error in the analyzer.")
  boolean verbose;

  /** When to colour. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return Words.lower(this);
    }
  }

  /** Options of a report that goes to {@code terminal}. */
  ReportOptions forTerminal(Terminal terminal, ReportOptions.Table table) {
    boolean colored = color == When.ALWAYS || (color == When.AUTO && terminal.color());
    return new ReportOptions(
        columns(terminal),
        terminal.unicode() && !ascii,
        colored ? new AnsiStyle() : Style.PLAIN,
        table,
        FINDINGS_SHOWN,
        false);
  }

  /** Options of a report that goes to a file. */
  ReportOptions forFile() {
    return new ReportOptions(
        width == null ? USUAL_WIDTH : width,
        !ascii,
        Style.PLAIN,
        ReportOptions.Table.ALWAYS,
        Integer.MAX_VALUE,
        false);
  }

  /** Refuses values that make no sense. */
  void check() {
    if (width != null && width < SMALLEST_WIDTH) {
      throw new UsageError("--width: " + width + " is below " + SMALLEST_WIDTH);
    }
  }

  private int columns(Terminal terminal) {
    return width != null ? width : Math.max(SMALLEST_WIDTH, terminal.columns().orElse(USUAL_WIDTH));
  }
}
