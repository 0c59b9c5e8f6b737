// versions: 1.16..
// run: -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_HYBRID_FULL
// run: -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
// run: -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_BLOCKING
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Exchanges that may be hybrid in batch mode, between operators of different parallelism. */
public final class BatchHybridChains {
  private BatchHybridChains() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10)
        .setParallelism(2)
        .map(x -> x)
        .setParallelism(2)
        .rebalance()
        .map(x -> x)
        .setParallelism(3)
        .keyBy(x -> x)
        .sum(0)
        .setParallelism(3)
        .print()
        .setParallelism(3);
    env.execute();
  }
}
