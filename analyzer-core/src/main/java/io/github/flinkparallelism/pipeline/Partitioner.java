package io.github.flinkparallelism.pipeline;

/** Flink's stream partitioners, under the names that plans show. */
public enum Partitioner {
  FORWARD,
  HASH,
  REBALANCE,
  RESCALE,
  SHUFFLE,
  BROADCAST,
  GLOBAL,
  CUSTOM
}
