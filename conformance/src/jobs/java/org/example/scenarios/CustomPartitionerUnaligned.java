package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Unaligned checkpoints cannot be rescaled behind a partitioner of the user. */
public final class CustomPartitionerUnaligned {
  private CustomPartitionerUnaligned() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000);
    env.getCheckpointConfig().enableUnalignedCheckpoints();
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x) // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
