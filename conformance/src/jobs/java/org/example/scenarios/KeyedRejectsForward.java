package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed stream cannot be given another partitioning: forward. */
public final class KeyedRejectsForward {
  private KeyedRejectsForward() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .forward() // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
