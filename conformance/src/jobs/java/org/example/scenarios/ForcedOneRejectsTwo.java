package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What was forced to be non-parallel stays so. */
public final class ForcedOneRejectsTwo {
  private ForcedOneRejectsTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .map(x -> x)
        .forceNonParallel()
        .setParallelism(2) // throws
        .print();
    env.execute();
  }
}
