package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import java.util.List;
import java.util.Optional;

/**
 * How reports for people look.
 *
 * @param color one of {@link #COLORS}
 * @param ascii whether only ASCII is used
 * @param width absent for that of the terminal
 */
record ConsoleOptions(String color, boolean ascii, Optional<Integer> width) {
  private static final String COLOR = "--color";
  private static final String ASCII = "--ascii";
  private static final String WIDTH = "--width";
  private static final String AUTO = "auto";
  private static final String ALWAYS = "always";
  private static final List<String> COLORS = List.of(AUTO, ALWAYS, "never");

  static final List<Option> ALL =
      List.of(
          Option.value(COLOR, "WHEN", "auto, always or never. Usual: auto, colours on a terminal."),
          Option.flag(ASCII, "Draw with ASCII only."),
          Option.value(WIDTH, "N", "Columns, 40 or more. Usual: those of the terminal, else 120."));

  private static final int USUAL_WIDTH = 120;
  private static final int SMALLEST_WIDTH = 40;
  private static final int FINDINGS_SHOWN = 20;

  /** Reads {@link #ALL}. */
  static ConsoleOptions of(Arguments arguments) {
    Optional<Integer> width = arguments.positive(WIDTH);
    if (width.isPresent() && width.get() < SMALLEST_WIDTH) {
      throw new UsageError(WIDTH + ": " + width.get() + " is below " + SMALLEST_WIDTH);
    }
    return new ConsoleOptions(arguments.choice(COLOR, AUTO, COLORS), arguments.has(ASCII), width);
  }

  /** Options of a report that goes to {@code terminal}. */
  ReportOptions forTerminal(Terminal terminal, ReportOptions.Table table) {
    boolean colored = color.equals(ALWAYS) || (color.equals(AUTO) && terminal.color());
    int columns = width.or(terminal::columns).orElse(USUAL_WIDTH);
    return new ReportOptions(
        Math.max(SMALLEST_WIDTH, columns),
        terminal.unicode() && !ascii,
        colored ? new AnsiStyle() : Style.PLAIN,
        table,
        FINDINGS_SHOWN,
        false);
  }

  /** Options of a report that goes to a file. */
  ReportOptions forFile() {
    return new ReportOptions(
        width.orElse(USUAL_WIDTH),
        !ascii,
        Style.PLAIN,
        ReportOptions.Table.ALWAYS,
        Integer.MAX_VALUE,
        false);
  }
}
