package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The configuration object of an environment is the environment. */
public final class EnvironmentConfigSetsParallelism {
  private EnvironmentConfigSetsParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.getConfig().setParallelism(3);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
