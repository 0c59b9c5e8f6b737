package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The default of the option for the max parallelism cannot be set. */
public final class ConfigureMaxMinusOne {
  private ConfigureMaxMinusOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.setString("pipeline.max-parallelism", "-1");
    env.configure(configuration, ConfigureMaxMinusOne.class.getClassLoader()); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
