// run: -Dexecution.runtime-mode=BATCH
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The execution mode of the program beats that of the client. */
public final class ProgramRuntimeModeWins {
  private ProgramRuntimeModeWins() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.STREAMING);
    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
