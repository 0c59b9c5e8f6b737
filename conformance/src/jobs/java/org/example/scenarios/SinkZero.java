package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Zero subtasks are refused for a sink, too. */
public final class SinkZero {
  private SinkZero() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).print().setParallelism(0); // throws
    env.execute();
  }
}
