package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Operators that are made in methods. */
public final class HelperMethods {
  private HelperMethods() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    print(keyed(env.fromSequence(0, 10), 3), 2);
    env.execute();
  }

  private static SingleOutputStreamOperator<Long> keyed(DataStream<Long> numbers, int parallelism) {
    return numbers.keyBy(x -> x % 3).reduce((x, y) -> x).setParallelism(parallelism);
  }

  private static void print(DataStream<Long> numbers, int parallelism) {
    numbers.map(x -> x).setParallelism(parallelism).print();
  }
}
