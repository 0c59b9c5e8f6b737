package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A legacy source is the head of a chain. */
public final class LegacySourceChains {
  private LegacySourceChains() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromElements(1L, 2L)
        .map(x -> x)
        .setParallelism(1)
        .filter(x -> x > 1)
        .setParallelism(1)
        .print();
    env.execute();
  }
}
