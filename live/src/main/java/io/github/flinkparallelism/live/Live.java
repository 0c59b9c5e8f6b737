package io.github.flinkparallelism.live;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.comparison.Comparison;
import io.github.flinkparallelism.live.comparison.Explanations;
import io.github.flinkparallelism.live.comparison.JobComparison;
import io.github.flinkparallelism.live.comparison.WhatIf;
import io.github.flinkparallelism.model.AnalysisResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The façade: which of a project's jobs run in a cluster, and whether as their source says. */
public final class Live {
  private Live() {}

  /**
   * Compares every job of the source with every job of the cluster.
   *
   * @param request what was analysed
   * @param result what the source says
   * @param analysis analyses the project again, under the parallelism with which something runs
   * @param cluster what runs, read before
   */
  public static LiveResult compare(
      AnalysisRequest request,
      AnalysisResult result,
      Function<AnalysisRequest, AnalysisResult> analysis,
      Cluster cluster) {
    Comparison comparison = Comparison.of(result.jobs(), cluster);
    Explanations explanations = new Explanations(cluster, new WhatIf(request, analysis));
    List<LiveJob> jobs = new ArrayList<>();
    for (JobComparison job : comparison.jobs()) {
      jobs.add(new LiveJob(job, explanations.of(job)));
    }
    return new LiveResult(
        cluster,
        result.flinkVersion(),
        jobs,
        comparison.ambiguous(),
        comparison.unexplained(),
        comparison.notRunning(),
        comparison.ended());
  }
}
