package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink refuses -2. */
public final class SinkMinusTwo {
  private SinkMinusTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).print().setParallelism(-2); // throws
    env.execute();
  }
}
