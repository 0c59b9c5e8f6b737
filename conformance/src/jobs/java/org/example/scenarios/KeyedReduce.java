package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Names of a sequence source and a keyed reduce. */
public final class KeyedReduce {
  private KeyedReduce() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 2).keyBy(x -> x % 3).reduce((x, y) -> x + y).print();
    env.execute();
  }
}
