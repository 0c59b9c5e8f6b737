// run: -Dpipeline.operator-chaining=false
// run: -Dpipeline.operator-chaining.enabled=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Chaining can be switched off by the client, by the spelling that the release knows. */
public final class ClientChaining {
  private ClientChaining() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
