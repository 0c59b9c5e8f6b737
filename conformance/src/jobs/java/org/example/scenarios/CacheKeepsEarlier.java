// versions: 1.16..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.CachedDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cache has the parallelism of the operator that it keeps. */
public final class CacheKeepsEarlier {
  private CacheKeepsEarlier() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    SingleOutputStreamOperator<Long> numbers =
        env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    CachedDataStream<Long> cached = numbers.cache();
    numbers.setParallelism(5);
    cached.map(x -> x).print();
    env.execute();
  }
}
