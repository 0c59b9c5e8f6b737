package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.SlotFits;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.console.ExplainQuery;
import io.github.flinkparallelism.report.console.ExplainReport;
import io.github.flinkparallelism.report.console.FitReport;
import io.github.flinkparallelism.report.console.SourcesReport;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains why operators run with their parallelism: every setting that had a say, the one that
 * decided and those that lost. Reads source only: nothing has to be compiled.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", threadSafe = true)
public final class ExplainMojo extends AbstractAnalysisMojo {
  /**
   * The operator to explain, by name, number or uid; all operators when not given.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.OPERATOR)
  String operator;

  /**
   * The source line to explain, such as Job.java:58: what it decides.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.AT)
  String at;

  /**
   * Tells instead which parallelism of the submission fits so many slots, and how many TaskManagers
   * that fills.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.FITS)
  Integer fits;

  /**
   * Tells instead which files say how the jobs run: what counts of each, or why nothing does.
   *
   * @since 0.1.0
   */
  @Parameter(property = PropertyNames.SOURCES, defaultValue = "false")
  boolean sources;

  @Override
  void checkParameters() throws MojoExecutionException {
    if (fits != null && fits < 1) {
      throw new MojoExecutionException(
          PropertyNames.FITS + " must be at least 1, not " + fits + ".");
    }
  }

  @Override
  AnalysisRequest adjusted(AnalysisRequest request) {
    return sources ? request.accountingForFiles() : request;
  }

  @Override
  void report(AnalysisResult result) throws MojoExecutionException {
    ReportOptions options =
        ConsoleMode.options(console, ReportOptions.Table.NEVER, Integer.MAX_VALUE);
    if (sources && fits == null) {
      logConsole().print(new SourcesReport().lines(result.sources(), options));
    } else if (result.jobs().isEmpty()) {
      reportNoJobs(result);
    } else if (fits != null) {
      logConsole().print(new FitReport().lines(SlotFits.of(request(), fits, analysis), options));
    } else {
      ExplainQuery query = new ExplainQuery(Optional.ofNullable(operator), Optional.ofNullable(at));
      logConsole().print(new ExplainReport().lines(result, query, options));
    }
  }
}
