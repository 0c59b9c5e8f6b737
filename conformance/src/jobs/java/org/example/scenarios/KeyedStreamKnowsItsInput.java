package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A virtual stream has the parallelism that its input had when it was made. */
public final class KeyedStreamKnowsItsInput {
  private KeyedStreamKnowsItsInput() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> numbers =
        env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    KeyedStream<Long, Long> keyed = numbers.keyBy(x -> x % 3);
    numbers.setParallelism(5);
    keyed.reduce((x, y) -> x).setParallelism(keyed.getParallelism()).print();
    env.execute();
  }
}
