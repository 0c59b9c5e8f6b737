package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.maven.console.LogCharset;
import io.github.flinkparallelism.maven.console.LogConsole;
import io.github.flinkparallelism.maven.console.MavenStyle;
import io.github.flinkparallelism.report.ReportOptions;
import org.apache.maven.plugin.MojoExecutionException;

/** How reports look in the log. */
final class ConsoleMode {
  static final String AUTO = "auto";
  static final String PLAIN = "plain";
  private static final String RICH = "rich";
  private static final Choice CHOICE = Choice.of(PropertyNames.CONSOLE, AUTO, RICH, "ascii", PLAIN);

  private static final int USUAL_WIDTH = 120;
  private static final int SMALLEST_WIDTH = 40;

  private ConsoleMode() {}

  static void check(String console) throws MojoExecutionException {
    CHOICE.check(console);
  }

  /** Options for the log of the running Maven. */
  static ReportOptions options(String console, ReportOptions.Table table, int maxFindings) {
    boolean unicode = console.equals(RICH) || (console.equals(AUTO) && LogCharset.showsUnicode());
    return new ReportOptions(
        width(System.getenv("COLUMNS")),
        unicode,
        MavenStyle.ofRunningMaven(),
        table,
        maxFindings,
        true);
  }

  /** The columns for text if the shell exports the terminal's; build servers have none. */
  static int width(String columns) {
    if (columns == null) {
      return USUAL_WIDTH;
    }
    try {
      return Math.max(SMALLEST_WIDTH, LogConsole.columnsForText(Integer.parseInt(columns.strip())));
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }
}
