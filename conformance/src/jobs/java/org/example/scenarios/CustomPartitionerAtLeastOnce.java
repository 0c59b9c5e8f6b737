package org.example.scenarios;

import org.apache.flink.streaming.api.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Only checkpoints that count exactly once can be unaligned, from 2.2 on. */
public final class CustomPartitionerAtLeastOnce {
  private CustomPartitionerAtLeastOnce() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000, CheckpointingMode.AT_LEAST_ONCE);
    env.getCheckpointConfig().enableUnalignedCheckpoints();
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> 0, x -> x) // throws ..2.1
        .map(x -> x)
        .print();
    env.execute();
  }
}
