package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A union of three inputs never chains. */
public final class UnionOfThree {
  private UnionOfThree() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10);
    DataStream<Long> b = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    DataStream<Long> c = env.fromElements(1L, 2L);
    a.union(b, c).map(x -> x).print();
    env.execute();
  }
}
