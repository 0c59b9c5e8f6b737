package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.report.ReportCatalog;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.ConsoleReport;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the parallelism of every operator of the module's Flink jobs and the slots that they need,
 * and fails the build when something is wrong. Reads source only: nothing has to be compiled.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractAnalysisMojo {
  private static final Choice TABLES = Choice.of(PropertyNames.TABLE, "always", "never", "auto");

  /**
   * From which severity on findings fail the build: error, warning, info or never.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.FAIL_ON, defaultValue = "error")
  String failOn = "error";

  /**
   * How many findings per job the log shows; the others are counted.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.MAX_FINDINGS_SHOWN, defaultValue = "20")
  int maxFindingsShown = 20;

  /**
   * When the log shows the table of operators: always, never, or auto, which is when there are
   * findings.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.TABLE, defaultValue = "auto")
  String table = "auto";

  /**
   * The reports to make: console goes to the log, all others to files in the output directory:
   * plain, json, sarif.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.FORMATS, defaultValue = "console")
  List<String> formats = List.of(ReportFiles.CONSOLE);

  @Override
  void checkParameters() throws MojoExecutionException {
    Threshold.parse(failOn);
    TABLES.check(table);
    ReportFiles.check(formats);
  }

  @Override
  void report(AnalysisResult result) throws MojoExecutionException, MojoFailureException {
    if (formats.contains(ReportFiles.CONSOLE)) {
      print(result);
    }
    for (String format : formats) {
      if (!format.equals(ReportFiles.CONSOLE)) {
        logConsole().info(format + ": " + new ReportFiles(outputFolder()).write(format, result));
      }
    }
    List<Finding> failures = Threshold.parse(failOn).exceededBy(result.findings());
    if (!failures.isEmpty()) {
      FailureText text = new FailureText(failures);
      throw new MojoFailureException(this, text.brief(), text.full());
    }
  }

  private void print(AnalysisResult result) {
    if (result.jobs().isEmpty() && result.findings().isEmpty()) {
      reportNoJobs(result);
    } else if (console.equals(ConsoleMode.PLAIN)) {
      ReportCatalog.byFormat(ConsoleMode.PLAIN)
          .map(report -> report.render(result, ReportOptions.DEFAULT))
          .ifPresent(logConsole()::printPlain);
    } else {
      ReportOptions.Table shown = ReportOptions.Table.valueOf(table.toUpperCase(Locale.ROOT));
      ReportOptions options = ConsoleMode.options(console, shown, maxFindingsShown);
      logConsole().print(new ConsoleReport().lines(result, options));
    }
  }
}
