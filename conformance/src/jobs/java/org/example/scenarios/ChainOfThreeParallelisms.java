package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A change of parallelism breaks a chain. */
public final class ChainOfThreeParallelisms {
  private ChainOfThreeParallelisms() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .setParallelism(2)
        .map(x -> x)
        .setParallelism(2)
        .map(x -> x)
        .setParallelism(3)
        .map(x -> x)
        .setParallelism(3)
        .print();
    env.execute();
  }
}
