// versions: 1.16..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.CachedDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cache of an operator without a number of its own. */
public final class BatchCacheOpen {
  private BatchCacheOpen() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    SingleOutputStreamOperator<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    CachedDataStream<Long> cached = numbers.cache();
    numbers.setMaxParallelism(7);
    cached.map(x -> x).print();
    cached.keyBy(x -> x).sum(0).print();
    env.execute();
  }
}
