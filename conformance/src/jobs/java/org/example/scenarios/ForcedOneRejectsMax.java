package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What was forced to be non-parallel has the max parallelism 1. */
public final class ForcedOneRejectsMax {
  private ForcedOneRejectsMax() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.fromSequence(0, 10)
        .map(x -> x)
        .forceNonParallel()
        .setMaxParallelism(2) // throws
        .print();
    env.execute();
  }
}
