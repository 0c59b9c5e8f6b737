package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Zero is refused from a configuration given at creation. */
public final class EnvironmentFromZero {
  private EnvironmentFromZero() {}

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "0");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
