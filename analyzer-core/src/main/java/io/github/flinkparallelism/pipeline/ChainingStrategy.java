package io.github.flinkparallelism.pipeline;

/** Flink's {@code org.apache.flink.streaming.api.operators.ChainingStrategy}. */
public enum ChainingStrategy {
  ALWAYS,
  NEVER,
  HEAD,
  HEAD_WITH_SOURCES,
  /** ALWAYS, but HEAD in batch mode: operators behind keys, {@code BatchExecutionUtils}. */
  ALWAYS_WHEN_STREAMING
}
