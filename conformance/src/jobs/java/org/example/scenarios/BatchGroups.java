package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Groups that are named are shared in batch mode. */
public final class BatchGroups {
  private BatchGroups() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10)
        .slotSharingGroup("g")
        .setParallelism(2)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .setParallelism(3)
        .map(x -> x)
        .slotSharingGroup("h")
        .setParallelism(4)
        .print()
        .setParallelism(1);
    env.execute();
  }
}
