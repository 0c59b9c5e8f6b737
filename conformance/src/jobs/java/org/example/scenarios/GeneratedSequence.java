package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The old sequence source is parallel. */
public final class GeneratedSequence {
  private GeneratedSequence() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.generateSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
