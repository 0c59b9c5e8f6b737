// run: --local
package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** In an IDE a configuration given at creation beats the processors. */
public final class EnvironmentFromConfigurationInIde {
  private EnvironmentFromConfigurationInIde() {}

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "6");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
