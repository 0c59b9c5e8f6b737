// run: -Dexecution.runtime-mode=BATCH
// run: -p 4 -Dexecution.runtime-mode=AUTOMATIC
// run: -Dexecution.runtime-mode=STREAMING
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The execution mode can come from the client. */
public final class ClientRuntimeMode {
  private ClientRuntimeMode() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
