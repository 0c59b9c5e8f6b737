package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed stream cannot be given another partitioning: broadcast. */
public final class KeyedRejectsBroadcast {
  private KeyedRejectsBroadcast() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .broadcast() // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
