package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.JobName;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a job is called; {@code StreamGraphGenerator#deriveJobName}. */
final class JobNames {
  private static final String KEY = "pipeline.name";
  private static final String STREAMING = "Flink Streaming Job";
  private static final String BATCH = "Flink Batch Job";

  private JobNames() {}

  /** The name, where it is the same in all scenarios. */
  static Optional<String> of(ExecutionPlans plans, Deployment deployment) {
    JobName name = plans.execution().jobName();
    if (name instanceof JobName.Given given) {
      return Optional.of(given.name());
    }
    boolean open = name instanceof JobName.Open || plans.representative().graph().ofDataSets();
    return open
        ? Optional.empty()
        : deployment.effective(KEY).map(Setting::value).or(() -> byDefault(plans));
  }

  private static Optional<String> byDefault(ExecutionPlans plans) {
    // Flink 1.13 calls batch jobs streaming jobs as well.
    boolean byMode = plans.context().version().atLeast(1, 14);
    Set<String> names =
        plans.samples().stream()
            .map(sample -> byMode && sample.result().batch() ? BATCH : STREAMING)
            .collect(Collectors.toSet());
    return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
  }
}
