package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A max parallelism in batch mode. */
public final class BatchMaxParallelism {
  private BatchMaxParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.setMaxParallelism(64);
    env.fromSequence(0, 10)
        .map(x -> x)
        .setMaxParallelism(32)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
