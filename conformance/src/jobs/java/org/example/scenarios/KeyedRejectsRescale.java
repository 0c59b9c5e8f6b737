package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed stream cannot be given another partitioning: rescale. */
public final class KeyedRejectsRescale {
  private KeyedRejectsRescale() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .rescale() // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
