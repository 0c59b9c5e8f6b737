package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** With a number for every operator nothing is left to the run time. */
public final class BatchAllConfigured {
  private BatchAllConfigured() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10)
        .setParallelism(2)
        .map(x -> x)
        .setParallelism(2)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .setParallelism(3)
        .print()
        .setParallelism(1);
    env.execute();
  }
}
