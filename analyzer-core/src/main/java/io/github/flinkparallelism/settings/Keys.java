package io.github.flinkparallelism.settings;

/** The keys that this package itself writes or checks, as Flink's option classes name them. */
public final class Keys {
  /** {@code CoreOptions#DEFAULT_PARALLELISM}. */
  public static final String PARALLELISM_DEFAULT = "parallelism.default";

  /** {@code TaskManagerOptions#NUM_TASK_SLOTS}. */
  public static final String NUMBER_OF_TASK_SLOTS = "taskmanager.numberOfTaskSlots";

  /** {@code PipelineOptions#MAX_PARALLELISM}. */
  public static final String MAX_PARALLELISM = "pipeline.max-parallelism";

  /** {@code ExecutionConfigOptions#TABLE_EXEC_RESOURCE_DEFAULT_PARALLELISM}. */
  public static final String TABLE_PARALLELISM = "table.exec.resource.default-parallelism";

  private Keys() {}
}
