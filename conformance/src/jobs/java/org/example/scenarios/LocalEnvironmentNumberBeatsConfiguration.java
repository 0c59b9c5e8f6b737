// run: --local
package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The number of a local environment beats its configuration. */
public final class LocalEnvironmentNumberBeatsConfiguration {
  private LocalEnvironmentNumberBeatsConfiguration() {}

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "5");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(7, configuration);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
