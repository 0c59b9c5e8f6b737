package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An operator can be forced to be non-parallel, its max parallelism included. */
public final class ForcedOne {
  private ForcedOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).forceNonParallel().print();
    env.execute();
  }
}
