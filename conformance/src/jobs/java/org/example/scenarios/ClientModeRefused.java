// run: -Dexecution.runtime-mode=NIGHTLY
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An execution mode that does not exist is refused when the environment is made. */
public final class ClientModeRefused {
  private ClientModeRefused() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
