package io.github.flinkparallelism.report.plain;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.source.Problem;

/**
 * One line per finding in the shape that compilers use and editors understand: {@code
 * path:line:col: severity: message [Rule]}. Suppressed findings are left out, since whatever reads
 * this would mark them.
 */
public final class PlainReport implements Report {
  private static final String PROBLEM = "Problem";

  @Override
  public String format() {
    return "plain";
  }

  @Override
  public String fileName() {
    return "report.plain.txt";
  }

  @Override
  public String render(AnalysisResult result, ReportOptions options) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : result.findings()) {
      if (finding.suppressed().isEmpty()) {
        String text = finding.message();
        PlainLine.append(
            out, finding.location(), finding.severity(), text, finding.rule(), options.unicode());
      }
    }
    for (Problem problem : result.problems()) {
      PlainLine.append(
          out, problem.location(), Severity.WARNING, problem.message(), PROBLEM, options.unicode());
    }
    return out.toString();
  }
}
