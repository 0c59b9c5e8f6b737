package io.github.flinkparallelism.report;

import io.github.flinkparallelism.model.AnalysisResult;

/** A rendering of the result in one format. Stateless; equal input gives byte-identical output. */
public interface Report {
  /** The name on the command line: {@code json}. */
  String format();

  /** The file that build tools write it to: {@code report.json}. */
  String fileName();

  /** The rendering, lines separated by {@code \n}, ending in one. */
  String render(AnalysisResult result, ReportOptions options);
}
