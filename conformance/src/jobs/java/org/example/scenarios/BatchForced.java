package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What is forced to be non-parallel is configured in batch mode. */
public final class BatchForced {
  private BatchForced() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10)
        .map(x -> x)
        .forceNonParallel()
        .keyBy(x -> x)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
