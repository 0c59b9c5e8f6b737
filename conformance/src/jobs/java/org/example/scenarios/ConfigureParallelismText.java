package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A parallelism that is no number is refused when the environment reads it. */
public final class ConfigureParallelismText {
  private ConfigureParallelismText() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "many");
    env.configure(configuration, ConfigureParallelismText.class.getClassLoader()); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
