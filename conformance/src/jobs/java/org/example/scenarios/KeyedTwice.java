package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed stream can be keyed again; the last key counts. */
public final class KeyedTwice {
  private KeyedTwice() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).keyBy(x -> x % 3).keyBy(x -> x % 2).reduce((x, y) -> x).print();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .union(env.fromSequence(0, 10).rebalance())
        .map(x -> x)
        .print();
    env.execute();
  }
}
