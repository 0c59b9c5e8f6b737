// run:
// run: -p 4
// run: --local
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A remote environment with a number of its own. */
public final class RemoteEnvironmentParallelism {
  private RemoteEnvironmentParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment("localhost", 8081, 6); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
