package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A configuration without the key leaves the word to the client. */
public final class ConfigurationWithoutParallelism {
  private ConfigurationWithoutParallelism() {}

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("pipeline.name", "job");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
