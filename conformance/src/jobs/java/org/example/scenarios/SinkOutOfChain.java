package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink can be kept from chains. */
public final class SinkOutOfChain {
  private SinkOutOfChain() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print().disableChaining();
    env.execute();
  }
}
