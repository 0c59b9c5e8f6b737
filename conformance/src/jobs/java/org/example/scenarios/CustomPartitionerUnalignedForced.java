package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Unaligned checkpoints behind a partitioner of the user can be forced. */
public final class CustomPartitionerUnalignedForced {
  private CustomPartitionerUnalignedForced() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000);
    env.getCheckpointConfig().enableUnalignedCheckpoints();
    env.getCheckpointConfig().setForceUnalignedCheckpoints(true);
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x)
        .map(x -> x)
        .print();
    env.execute();
  }
}
