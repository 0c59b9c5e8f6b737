package io.github.flinkparallelism;

import io.github.flinkparallelism.model.AnalysisResult;

/** The façade: reads a project's source and configuration and says what Flink would plan. */
public final class Analysis {
  private Analysis() {}

  /**
   * Analyses a project. Never throws for what the user's files contain; what could not be read or
   * analysed is in {@link AnalysisResult#problems()}.
   */
  public static AnalysisResult run(AnalysisRequest request) {
    throw new UnsupportedOperationException(request.root().toString());
  }
}
