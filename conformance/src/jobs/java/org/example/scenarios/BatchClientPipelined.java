// versions: 1.17..
// run: -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
// run: -p 4 -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_BLOCKING
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The client can ask for pipelined exchanges in batch mode. */
public final class BatchClientPipelined {
  private BatchClientPipelined() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
