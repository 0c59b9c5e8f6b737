package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** From 2.0 on, an operator needs a name. */
public final class EmptyNames {
  private EmptyNames() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .name("")
        .keyBy(x -> x)
        .reduce((x, y) -> x) // throws 2.0..
        .name("")
        .print()
        .name("");
    env.execute();
  }
}
