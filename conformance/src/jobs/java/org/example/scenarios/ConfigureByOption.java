package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An option object names its key. */
public final class ConfigureByOption {
  private ConfigureByOption() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, 3);
    env.configure(configuration, ConfigureByOption.class.getClassLoader());
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
