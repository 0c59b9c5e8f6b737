package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.version.FlinkVersion;

/** Plans a recorded pipeline as Flink would. */
public final class Planner {
  private Planner() {}

  /**
   * The plan of {@code pipeline}.
   *
   * @param jobName used in {@code CallSite.operators}
   */
  public static PlannedJob plan(
      String jobName, Pipeline pipeline, FlinkVersion version, Deployment deployment) {
    throw new UnsupportedOperationException();
  }
}
