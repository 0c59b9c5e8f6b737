package io.github.flinkparallelism.pipeline;

import java.util.Optional;

/**
 * One operator of a Sink V2 topology as {@code SinkTransformationTranslator} would add it.
 *
 * @param name its own name, without the sink's prefix: {@code Writer}, {@code Committer}
 * @param parallelism an explicit parallelism inside the topology; absent inherits the sink's
 * @param maxParallelism an explicit max parallelism (1 for a global committer)
 * @param partitioner an explicit partitioner on the edge into it
 * @param batchExchange true when that edge has exchange mode BATCH, as the one into the committer
 * @param yielding true for the writer
 * @param idsBefore transformation ids that Flink consumes for virtual nodes before this operator
 */
public record SinkStep(
    String name,
    Optional<Integer> parallelism,
    Optional<Integer> maxParallelism,
    Optional<Partitioner> partitioner,
    boolean batchExchange,
    boolean yielding,
    int idsBefore) {}
