package io.github.flinkparallelism.model;

/**
 * An in-edge of an operator.
 *
 * @param id the producing operator
 * @param partitioning Flink's name of the partitioner: FORWARD, HASH, REBALANCE, RESCALE, SHUFFLE,
 *     BROADCAST, GLOBAL, CUSTOM; {@code UNKNOWN} where it depends on unknown parallelism
 */
public record OperatorInput(int id, String partitioning) {}
