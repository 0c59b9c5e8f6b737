package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed stream cannot be given another partitioning: partitionCustom. */
public final class KeyedRejectsCustomPartitioner {
  private KeyedRejectsCustomPartitioner() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .partitionCustom((Long key, int partitions) -> 0, x -> x) // throws
        .print();
    env.execute();
  }
}
