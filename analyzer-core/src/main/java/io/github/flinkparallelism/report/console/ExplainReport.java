package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportLine;
import io.github.flinkparallelism.report.ReportOptions;
import java.util.List;

/** The full decision chain of operators or of a source line. */
public final class ExplainReport {
  /** The explanation line by line; says what exists, with near misses, when nothing matches. */
  public List<ReportLine> lines(AnalysisResult result, ExplainQuery query, ReportOptions options) {
    return List.of();
  }
}
