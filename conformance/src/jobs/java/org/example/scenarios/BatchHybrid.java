// versions: 1.17..
// run: -p 4 -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_HYBRID_FULL
// run: -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_HYBRID_SELECTIVE
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Hybrid exchanges in batch mode. */
public final class BatchHybrid {
  private BatchHybrid() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
