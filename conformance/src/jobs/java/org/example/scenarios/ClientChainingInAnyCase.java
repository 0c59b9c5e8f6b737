// run: -Dpipeline.operator-chaining=FALSE
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A switch is read in any case. */
public final class ClientChainingInAnyCase {
  private ClientChainingInAnyCase() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
