package io.github.flinkparallelism.pipeline;

import java.util.Optional;

/**
 * What an operator of a Sink V2 topology reads.
 *
 * @param back how many operators before it the producer stands; one that would stand before the
 *     first is whatever the sink reads
 * @param partitioner an explicit partitioner on the edge
 * @param batchExchange true when the edge has exchange mode BATCH, as the one into the committer
 */
public record SinkInput(int back, Optional<Partitioner> partitioner, boolean batchExchange) {
  /** The operator just before it, without anything in between. */
  public static final SinkInput PREVIOUS = new SinkInput(1, Optional.empty(), false);

  /** The same behind one more partitioner, which is nearer to the operator. */
  public SinkInput behind(Partitioner nearer) {
    return new SinkInput(back, Optional.of(nearer), batchExchange);
  }

  /** The same with exchange mode BATCH. */
  public SinkInput materialized() {
    return new SinkInput(back, partitioner, true);
  }
}
