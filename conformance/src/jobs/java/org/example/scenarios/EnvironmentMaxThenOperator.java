package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An operator's max parallelism beats the environment's. */
public final class EnvironmentMaxThenOperator {
  private EnvironmentMaxThenOperator() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setMaxParallelism(256);
    env.fromSequence(0, 10)
        .map(x -> x)
        .setMaxParallelism(64)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
