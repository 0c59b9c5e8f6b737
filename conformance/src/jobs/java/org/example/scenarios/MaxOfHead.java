package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A task has the max parallelism of its first operator. */
public final class MaxOfHead {
  private MaxOfHead() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .setMaxParallelism(32)
        .map(x -> x)
        .setMaxParallelism(64)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .setMaxParallelism(16)
        .print();
    env.execute();
  }
}
