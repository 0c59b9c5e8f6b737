package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Every input of a union gets the partitioning behind it. */
public final class UnionThenKey {
  private UnionThenKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10);
    DataStream<Long> b = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    a.union(b.rebalance()).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    a.union(b.rebalance()).map(x -> x).print();
    env.execute();
  }
}
