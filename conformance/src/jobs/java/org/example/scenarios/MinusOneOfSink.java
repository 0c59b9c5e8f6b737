package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink can leave the number to the end of the program as well. */
public final class MinusOneOfSink {
  private MinusOneOfSink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).print().setParallelism(-1);
    env.setParallelism(3);
    env.execute();
  }
}
