// versions: 1.16..
// run: -p 4 -Dexecution.runtime-mode=BATCH
// run: -p 4 -Dexecution.runtime-mode=BATCH -Djobmanager.scheduler=Default
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.CachedDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cache is written with the numbers that the cached operator has in the end. */
public final class CacheOfLaterParallelism {
  private CacheOfLaterParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> mapped = env.fromSequence(0, 9).map(x -> x);
    CachedDataStream<Long> cached = mapped.cache();
    mapped.setParallelism(3).setMaxParallelism(64);
    cached.map(x -> x).print();
    env.execute();
  }
}
