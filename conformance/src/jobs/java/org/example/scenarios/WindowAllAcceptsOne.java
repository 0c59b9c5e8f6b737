package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A window over all elements may be given the 1 that it has. */
public final class WindowAllAcceptsOne {
  private WindowAllAcceptsOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).countWindowAll(3).reduce((x, y) -> x).setParallelism(1).print();
    env.execute();
  }
}
