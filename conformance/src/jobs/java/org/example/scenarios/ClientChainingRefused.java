// run: -Dpipeline.operator-chaining=maybe
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A switch for chaining that is neither true nor false is refused when the environment is made. */
public final class ClientChainingRefused {
  private ClientChainingRefused() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
