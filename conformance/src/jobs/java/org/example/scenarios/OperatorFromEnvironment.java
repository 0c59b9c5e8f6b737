package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A number that is computed from the environment. */
public final class OperatorFromEnvironment {
  private OperatorFromEnvironment() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).setParallelism(env.getParallelism() * 2).print();
    env.execute();
  }
}
