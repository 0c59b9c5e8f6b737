// run:
// run: -p 4
// run: --local
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A remote environment starts with 1 whatever the client says. */
public final class RemoteEnvironmentDefault {
  private RemoteEnvironmentDefault() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment("localhost", 8081); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
