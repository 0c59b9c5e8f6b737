// versions: 1.17..
// run: -p 4 -Dexecution.batch.adaptive.auto-parallelism.enabled=false
// run: -p 4 -Djobmanager.scheduler=Default
// run: -p 4 -Djobmanager.scheduler=AdaptiveBatch
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The client can switch the decision at run time off. */
public final class BatchClientAutoOff {
  private BatchClientAutoOff() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
