// versions: 1.16..
// run: -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_HYBRID_FULL
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Hybrid exchanges are for the common group only. */
public final class HybridInGroup {
  private HybridInGroup() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10)
        .map(x -> x) // throws
        .slotSharingGroup("g")
        .print();
    env.execute();
  }
}
