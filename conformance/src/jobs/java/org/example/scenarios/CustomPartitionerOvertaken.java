package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A partitioner that another one follows refuses nothing. */
public final class CustomPartitionerOvertaken {
  private CustomPartitionerOvertaken() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000);
    env.getCheckpointConfig().enableUnalignedCheckpoints();
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x)
        .rebalance()
        .map(x -> x)
        .print();
    env.execute();
  }
}
