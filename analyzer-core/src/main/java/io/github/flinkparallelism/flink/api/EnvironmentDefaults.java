package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an environment starts with: the settings below the program.
 *
 * @param parallelism {@code parallelism.default} with the layers that it overrides
 * @param maxParallelism {@code pipeline.max-parallelism}
 * @param chaining {@code pipeline.operator-chaining.enabled}
 * @param chainDifferentMaxParallelism {@code
 *     pipeline.operator-chaining.chain-operators-with-different-max-parallelism}
 * @param runtimeMode {@code execution.runtime-mode}
 * @param tableParallelism {@code table.exec.resource.default-parallelism}
 * @param settings every setting in force, by its key
 * @param refused values that Flink refuses when an environment is made
 * @param local true for a start from the IDE: environments are local ones
 */
public record EnvironmentDefaults(
    Assignment parallelism,
    Optional<Assignment> maxParallelism,
    boolean chaining,
    boolean chainDifferentMaxParallelism,
    RuntimeMode runtimeMode,
    Optional<Assignment> tableParallelism,
    Map<String, String> settings,
    List<OptionValues.Refused> refused,
    boolean local) {
  public EnvironmentDefaults {
    settings = Map.copyOf(settings);
    refused = List.copyOf(refused);
  }
}
