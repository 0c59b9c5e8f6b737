package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The max parallelism of an environment is at least 1. */
public final class EnvironmentMaxZero {
  private EnvironmentMaxZero() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setMaxParallelism(0); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
