package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger;

/** A window over everything forgets the key. */
public final class WindowAllBehindKey {
  private WindowAllBehindKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.keyBy(x -> x % 3).countWindowAll(2).reduce((x, y) -> x).print();
    numbers
        .keyBy(x -> x % 3)
        .map(x -> x)
        .setParallelism(1)
        .windowAll(GlobalWindows.create())
        .trigger(CountTrigger.of(2))
        .reduce((x, y) -> x)
        .map(x -> x)
        .print();
    numbers.countWindowAll(4, 2).sum(0).name("total").print();
    env.execute();
  }
}
