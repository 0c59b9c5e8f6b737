package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The name of a chain that branches twice. */
public final class NestedFanOut {
  private NestedFanOut() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    DataStream<Long> even = numbers.filter(x -> x % 2 == 0);
    even.print().name("a");
    even.map(x -> x).print().name("b");
    numbers.filter(x -> x % 2 == 1).print().name("c");
    numbers.keyBy(x -> x % 3).reduce((x, y) -> x).print().name("d");
    env.execute();
  }
}
