// run: -p 2 -Dexecution.runtime-mode=batch
// run: -p 2 -Dexecution.runtime-mode=Automatic
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The execution mode is read in any case. */
public final class ClientModeInAnyCase {
  private ClientModeInAnyCase() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
