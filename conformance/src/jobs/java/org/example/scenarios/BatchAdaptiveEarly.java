// versions: 1.15..1.16
// run: -p 4 -Djobmanager.scheduler=AdaptiveBatch
// run: -p -1 -Djobmanager.scheduler=AdaptiveBatch
// run: -p 4
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** In 1.15 and 1.16 the adaptive batch scheduler has to be asked for. */
public final class BatchAdaptiveEarly {
  private BatchAdaptiveEarly() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
