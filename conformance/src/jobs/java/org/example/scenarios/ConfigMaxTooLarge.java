package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The configuration object accepts a max parallelism that the plan refuses. */
public final class ConfigMaxTooLarge {
  private ConfigMaxTooLarge() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.getConfig().setMaxParallelism(999_999); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
