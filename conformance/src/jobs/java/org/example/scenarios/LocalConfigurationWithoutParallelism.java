// run: --local
package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A local environment has as many subtasks as there are processors. */
public final class LocalConfigurationWithoutParallelism {
  private LocalConfigurationWithoutParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(new Configuration());
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
