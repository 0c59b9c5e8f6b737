package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.Checkpointing;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import java.util.Optional;

/**
 * The environment's settings at {@code execute()}, which {@code StreamGraphGenerator} reads only
 * then. Asked one by one, so that settings nobody needs add no scenario.
 *
 * @param execution the call
 * @param assumptions the scenario
 */
record LateBinding(RecordedExecution execution, Assumptions assumptions) {
  Assignment parallelism() {
    return assumptions.of(execution.parallelism());
  }

  Optional<Assignment> maxParallelism() {
    return assumptions.of(execution.maxParallelism());
  }

  /** {@code StreamGraph#isChainingEnabled}. */
  boolean chaining() {
    return assumptions.of(execution.chaining());
  }

  /** {@code StreamGraph#isChainingOfOperatorsWithDifferentMaxParallelismEnabled}. */
  boolean chainDifferentMaxParallelism() {
    return assumptions.of(execution.chainDifferentMaxParallelism());
  }

  /** What the program says of checkpoints. */
  Checkpointing checkpointing() {
    return execution.checkpointing();
  }

  RuntimeMode runtimeMode() {
    return assumptions.of(execution.runtimeMode());
  }
}
