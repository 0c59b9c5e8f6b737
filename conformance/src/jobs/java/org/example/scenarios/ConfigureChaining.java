package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Chaining can be switched off by an option object. */
public final class ConfigureChaining {
  private ConfigureChaining() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.OPERATOR_CHAINING, false);
    env.configure(configuration, ConfigureChaining.class.getClassLoader());
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
