package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source that cannot be parallel may still have a max parallelism. */
public final class NonParallelSourceMax {
  private NonParallelSourceMax() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromElements(1L, 2L).setMaxParallelism(64).map(x -> x).print();
    env.execute();
  }
}
