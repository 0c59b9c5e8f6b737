// run:
// run: -p 4
// run: --local
package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A remote environment takes its number from its own configuration. */
public final class RemoteEnvironmentConfigured {
  private RemoteEnvironmentConfigured() {}

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "5");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment("host", 81, configuration); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
