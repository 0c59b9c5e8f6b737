package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Names of operators replace the default. */
public final class NamedOperators {
  private NamedOperators() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .map(x -> x)
        .name("first")
        .uid("u1")
        .filter(x -> x > 1)
        .name("second")
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .name("third")
        .print()
        .name("last");
    env.execute();
  }
}
