package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An operator can start a chain. */
public final class NewChain {
  private NewChain() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).startNewChain().filter(x -> x > 1).print();
    env.execute();
  }
}
