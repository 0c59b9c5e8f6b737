package io.github.flinkparallelism.cli;

import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say how reports for people look. */
final class ConsoleOptions {
  private static final int USUAL_WIDTH = 120;
  private static final int SMALLEST_WIDTH = 40;
  private static final int FINDINGS_SHOWN = 20;

  private final OptionSpec color =
      Values.choice("WHEN", When.AUTO, "--color")
          .description("auto, always or never. Usual: auto, colours on a terminal.")
          .build();
  private final OptionSpec ascii =
      Values.flag("--ascii").description("Draw with ASCII only.").build();
  private final OptionSpec width =
      Values.number(SMALLEST_WIDTH, "--width")
          .description("Columns, 40 or more. Usual: those of the terminal, else 120.")
          .build();

  /** When to colour. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Lets {@code command} understand these options. */
  void addTo(CommandSpec command) {
    command.addOption(color).addOption(ascii).addOption(width);
  }

  /** Options of a report that goes to {@code terminal}. */
  ReportOptions forTerminal(Terminal terminal, ReportOptions.Table table) {
    When when = color.getValue();
    boolean colored = when == When.ALWAYS || (when == When.AUTO && terminal.color());
    int columns = width().or(terminal::columns).orElse(USUAL_WIDTH);
    return new ReportOptions(
        Math.max(SMALLEST_WIDTH, columns),
        terminal.unicode() && !ascii(),
        colored ? new AnsiStyle() : Style.PLAIN,
        table,
        FINDINGS_SHOWN,
        false);
  }

  /** Options of a report that goes to a file. */
  ReportOptions forFile() {
    return new ReportOptions(
        width().orElse(USUAL_WIDTH),
        !ascii(),
        Style.PLAIN,
        ReportOptions.Table.ALWAYS,
        Integer.MAX_VALUE,
        false);
  }

  private boolean ascii() {
    return ascii.getValue();
  }

  private Optional<Integer> width() {
    return Optional.ofNullable(width.getValue());
  }
}
