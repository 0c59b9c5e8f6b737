package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An operator that cannot be parallel does not even accept -1. */
public final class NonParallelRejectsMinusOne {
  private NonParallelRejectsMinusOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromElements(1L, 2L)
        .setParallelism(-1) // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
