// run: -p 3
// run: -p 4
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A number that is decided for one task decides for those joined to it by forward edges. */
public final class BatchForwardGroupOpen {
  private BatchForwardGroupOpen() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10)
        .map(x -> x)
        .setParallelism(3)
        .forward()
        .map(x -> x)
        .setParallelism(3)
        .disableChaining()
        .map(x -> x)
        .disableChaining()
        .print();
    env.execute();
  }
}
