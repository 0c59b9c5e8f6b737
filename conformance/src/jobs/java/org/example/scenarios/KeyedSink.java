package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink behind a key. */
public final class KeyedSink {
  private KeyedSink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).keyBy(x -> x % 3).print().setParallelism(2);
    env.execute();
  }
}
