package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.version.FlinkVersion;

/**
 * What {@code StreamExecutionEnvironment#configure} takes over. From 1.19 on that is everything; up
 * to 1.18 it asks for single keys, and what else a configuration holds is lost. A configuration
 * that an environment is created with always counts.
 */
final class Configured {
  private static final String CONFIGURE = "configure";

  private Configured() {}

  /** Whether {@code key} is in the environment's configuration after the call. */
  static boolean counts(Call call, String key) {
    FlinkVersion version = call.version();
    if (version.atLeast(1, 19) || !call.invocation().method().equals(CONFIGURE)) {
      return true;
    }
    return switch (key) {
      case "execution.batch-shuffle-mode" -> version.atLeast(1, 14);
      case "jobmanager.scheduler" -> version.atLeast(1, 15);
      case "execution.batch.adaptive.auto-parallelism.enabled" -> version.atLeast(1, 17);
      default -> false;
    };
  }
}
