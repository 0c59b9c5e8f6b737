package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A union of a stream with nothing else is that stream. */
public final class UnionOfNothing {
  private UnionOfNothing() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).union().map(x -> x).print();
    env.execute();
  }
}
