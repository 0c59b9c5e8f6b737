package io.github.flinkparallelism.pipeline;

/** Flink's {@code org.apache.flink.streaming.api.operators.ChainingStrategy}. */
public enum ChainingStrategy {
  ALWAYS,
  NEVER,
  HEAD,
  HEAD_WITH_SOURCES
}
