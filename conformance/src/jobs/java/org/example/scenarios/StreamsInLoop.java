package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Operators that are made in a loop. */
public final class StreamsInLoop {
  private StreamsInLoop() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> all = env.fromSequence(0, 10);
    for (int i = 1; i <= 3; i++) {
      all = all.union(env.fromSequence(0, i).map(x -> x).setParallelism(i).name("part " + i));
    }
    all.keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
