package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The max parallelism can come from a configuration. */
public final class ConfigureMaxParallelism {
  private ConfigureMaxParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.setString("pipeline.max-parallelism", "64");
    env.configure(configuration, ConfigureMaxParallelism.class.getClassLoader());
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
