package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The execution mode can come from a configuration. */
public final class ConfigureRuntimeMode {
  private ConfigureRuntimeMode() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.setString("execution.runtime-mode", "BATCH");
    env.configure(configuration, ConfigureRuntimeMode.class.getClassLoader());
    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
