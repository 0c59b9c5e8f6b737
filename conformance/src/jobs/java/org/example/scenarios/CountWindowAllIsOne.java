package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A window over all elements has one subtask and max parallelism 1. */
public final class CountWindowAllIsOne {
  private CountWindowAllIsOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 2).countWindowAll(3).reduce((x, y) -> x + y).print();
    env.execute();
  }
}
