package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.util.List;

/** The report for people at a terminal or in a build log. */
public final class ConsoleReport implements Report {
  @Override
  public String format() {
    return "console";
  }

  @Override
  public String fileName() {
    return "report.txt";
  }

  @Override
  public String render(AnalysisResult result, ReportOptions options) {
    StringBuilder out = new StringBuilder();
    lines(result, options).forEach(line -> out.append(line.text()).append('\n'));
    return out.toString();
  }

  /** The report line by line. */
  public List<ReportLine> lines(AnalysisResult result, ReportOptions options) {
    return List.of();
  }
}
