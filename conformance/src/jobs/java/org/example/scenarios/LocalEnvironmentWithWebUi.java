// run:
// run: --local
package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The environment with a web UI is a local one. */
public final class LocalEnvironmentWithWebUi {
  private LocalEnvironmentWithWebUi() {}

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "5");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
