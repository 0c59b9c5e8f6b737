// versions: 1.16..
// run: -p 2 -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
// run: -p 2 -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_HYBRID_FULL
// run: -p 2
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.CachedDataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where exchanges are not blocking, what is cached is not stored and needs no group of its own. */
public final class CacheInPipelinedBatch {
  private CacheInPipelinedBatch() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    CachedDataStream<Long> cached = env.fromSequence(0, 10).map(x -> x).setParallelism(2).cache();
    cached.filter(x -> x > 3).setParallelism(2).print().setParallelism(2);
    env.execute();
  }
}
