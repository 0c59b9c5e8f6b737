package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Zero is refused from a configuration as well. */
public final class ConfigureParallelismZero {
  private ConfigureParallelismZero() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "0");
    env.configure(configuration, ConfigureParallelismZero.class.getClassLoader()); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
