package io.github.flinkparallelism.pipeline;

/** Flink's {@code RuntimeExecutionMode}. */
public enum RuntimeMode {
  STREAMING,
  BATCH,
  AUTOMATIC
}
