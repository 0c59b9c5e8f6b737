package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source can be kept from chains. */
public final class SourceUnchained {
  private SourceUnchained() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).disableChaining().map(x -> x).print();
    env.execute();
  }
}
