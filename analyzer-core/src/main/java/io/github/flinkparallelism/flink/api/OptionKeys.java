package io.github.flinkparallelism.flink.api;

import java.util.Map;

/** The keys of the options that shape plans, by the constants that Flink has for them. */
final class OptionKeys {
  private static final String AUTO = "execution.batch.adaptive.auto-parallelism.";
  private static final String EARLY_AUTO = "jobmanager.adaptive-batch-scheduler.";
  private static final String CHECKPOINTING = "execution.checkpointing.";
  private static final String DEFAULT_SOURCE = "default-source-parallelism";

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("CoreOptions.DEFAULT_PARALLELISM", ConfigurationModel.PARALLELISM),
          Map.entry("PipelineOptions.NAME", "pipeline.name"),
          Map.entry("PipelineOptions.MAX_PARALLELISM", "pipeline.max-parallelism"),
          Map.entry("PipelineOptions.OPERATOR_CHAINING", "pipeline.operator-chaining"),
          Map.entry(
              "PipelineOptions.OPERATOR_CHAINING_CHAIN_OPERATORS_WITH_DIFFERENT_MAX_PARALLELISM",
              ConfigurationModel.DIFFERENT_MAX),
          Map.entry(
              "PipelineOptions.PARALLELISM_OVERRIDES", "pipeline.jobvertex-parallelism-overrides"),
          Map.entry(
              "PipelineOptions.VERTEX_NAME_INCLUDE_INDEX_PREFIX",
              "pipeline.vertex-name-include-index-prefix"),
          Map.entry("TaskManagerOptions.NUM_TASK_SLOTS", "taskmanager.numberOfTaskSlots"),
          Map.entry("JobManagerOptions.SCHEDULER", "jobmanager.scheduler"),
          Map.entry(
              "JobManagerOptions.ADAPTIVE_BATCH_SCHEDULER_MIN_PARALLELISM",
              EARLY_AUTO + "min-parallelism"),
          Map.entry(
              "JobManagerOptions.ADAPTIVE_BATCH_SCHEDULER_MAX_PARALLELISM",
              EARLY_AUTO + "max-parallelism"),
          Map.entry(
              "JobManagerOptions.ADAPTIVE_BATCH_SCHEDULER_DEFAULT_SOURCE_PARALLELISM",
              EARLY_AUTO + DEFAULT_SOURCE),
          Map.entry("DeploymentOptions.TARGET", "execution.target"),
          Map.entry("ExecutionOptions.RUNTIME_MODE", "execution.runtime-mode"),
          Map.entry("ExecutionOptions.BATCH_SHUFFLE_MODE", "execution.batch-shuffle-mode"),
          Map.entry("BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED", AUTO + "enabled"),
          Map.entry(
              "BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_MIN_PARALLELISM",
              AUTO + "min-parallelism"),
          Map.entry(
              "BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_MAX_PARALLELISM",
              AUTO + "max-parallelism"),
          Map.entry(
              "BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_DEFAULT_SOURCE_PARALLELISM",
              AUTO + DEFAULT_SOURCE),
          Map.entry("CheckpointingOptions.CHECKPOINTING_INTERVAL", CHECKPOINTING + "interval"),
          Map.entry("CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE", CHECKPOINTING + "mode"),
          Map.entry("CheckpointingOptions.ENABLE_UNALIGNED", CHECKPOINTING + "unaligned"),
          Map.entry("CheckpointingOptions.FORCE_UNALIGNED", CHECKPOINTING + "unaligned.forced"),
          Map.entry(
              "ExecutionCheckpointingOptions.CHECKPOINTING_INTERVAL", CHECKPOINTING + "interval"),
          Map.entry("ExecutionCheckpointingOptions.CHECKPOINTING_MODE", CHECKPOINTING + "mode"),
          Map.entry("ExecutionCheckpointingOptions.ENABLE_UNALIGNED", CHECKPOINTING + "unaligned"),
          Map.entry(
              "ExecutionCheckpointingOptions.FORCE_UNALIGNED", CHECKPOINTING + "unaligned.forced"));

  private OptionKeys() {}

  /** The key of {@code PipelineOptions.NAME}; of what does not matter, the name itself. */
  static String of(String constant) {
    return KEYS.getOrDefault(constant, constant);
  }
}
