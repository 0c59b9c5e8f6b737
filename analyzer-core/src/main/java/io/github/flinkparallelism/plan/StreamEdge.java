package io.github.flinkparallelism.plan;

import io.github.flinkparallelism.pipeline.Partitioner;
import java.util.Optional;

/**
 * An edge of the stream graph; {@code org.apache.flink.streaming.api.graph.StreamEdge}.
 *
 * @param source producing node
 * @param target consuming node
 * @param partitioner how records are distributed; absent where it depends on unknown parallelism
 * @param explicit true when the program asked for the partitioner, false when Flink chose it
 * @param batchExchange exchange mode BATCH: blocking in batch mode, undefined in streaming mode
 * @param input which input of its consumer it is, {@code StreamEdge#getTypeNumber}
 */
record StreamEdge(
    int source,
    int target,
    Optional<Partitioner> partitioner,
    boolean explicit,
    boolean batchExchange,
    int input) {

  boolean is(Partitioner expected) {
    return partitioner.isPresent() && partitioner.get() == expected;
  }

  /** The name in reports. */
  String label() {
    return partitioner.map(Partitioner::name).orElse("UNKNOWN");
  }
}
