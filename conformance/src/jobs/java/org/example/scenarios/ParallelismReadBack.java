package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Numbers that streams say can be used. */
public final class ParallelismReadBack {
  private ParallelismReadBack() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    KeyedStream<Long, Long> keyed = numbers.keyBy(x -> x);
    int width = keyed.map(x -> x).setParallelism(6).getParallelism();
    numbers
        .union(numbers.map(x -> x).setParallelism(3))
        .map(x -> x)
        .setParallelism(width + env.getMaxParallelism() + 1)
        .print();
    numbers.rebalance().map(x -> x).setMaxParallelism(env.getParallelism() + 10).print();
    env.setMaxParallelism(50);
    env.fromSequence(0, 1).map(x -> x).setMaxParallelism(env.getMaxParallelism() - 10).print();
    env.execute();
  }
}
