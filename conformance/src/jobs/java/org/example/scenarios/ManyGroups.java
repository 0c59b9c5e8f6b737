package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The needed slots are the sum over groups of the widest task. */
public final class ManyGroups {
  private ManyGroups() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .slotSharingGroup("a")
        .setParallelism(2)
        .map(x -> x)
        .setParallelism(5)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .slotSharingGroup("b")
        .setParallelism(7)
        .map(x -> x)
        .setParallelism(3)
        .print()
        .slotSharingGroup("c")
        .setParallelism(1);
    env.execute();
  }
}
