package org.example.jobs;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Three slot sharing groups, whose widths are arguments. */
public final class ThreeGroupsJob {
  private ThreeGroupsJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, Long.MAX_VALUE)
        .name("numbers")
        .setParallelism(Integer.parseInt(args[0]))
        .map(new Slowly())
        .name("slowly")
        .setParallelism(Integer.parseInt(args[0]))
        .keyBy(v -> v % 7)
        .reduce((a, b) -> a + b)
        .name("sum")
        .setParallelism(Integer.parseInt(args[1]))
        .setMaxParallelism(5)
        .slotSharingGroup("sums")
        .rebalance()
        .print()
        .name("sink")
        .setParallelism(Integer.parseInt(args[2]))
        .slotSharingGroup("sinks");
    env.execute("three groups");
  }
}
