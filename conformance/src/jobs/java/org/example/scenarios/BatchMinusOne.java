// run: -p -1
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Batch mode with -1 from the client. */
public final class BatchMinusOne {
  private BatchMinusOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
