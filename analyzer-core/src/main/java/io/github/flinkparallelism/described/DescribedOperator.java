package io.github.flinkparallelism.described;

import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * An operator that a described method creates.
 *
 * @param kind what it reads and writes
 * @param name without the prefix that Flink gives to sources and sinks
 * @param parallelism where its parallelism comes from
 * @param maxParallelism its own, if the method sets one
 * @param partitioning of its inputs, where the method asks for one
 * @param slotSharingGroup its own, if the method sets one
 * @param chaining strategy, if it is not Flink's usual one
 * @param bounded of sources, where it is stated
 * @param location its entry in the file
 */
public record DescribedOperator(
    Kind kind,
    String name,
    DescribedNumber parallelism,
    Optional<DescribedNumber> maxParallelism,
    Optional<Partitioner> partitioning,
    Optional<String> slotSharingGroup,
    Optional<ChainingStrategy> chaining,
    Optional<Boolean> bounded,
    Location location) {

  /** What an operator reads and writes. */
  public enum Kind {
    /** Reads no stream. */
    SOURCE,
    OPERATOR,
    /** Writes no stream. */
    SINK
  }
}
