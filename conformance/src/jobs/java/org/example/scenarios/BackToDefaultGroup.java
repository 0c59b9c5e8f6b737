package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An operator goes back to the common group by its name. */
public final class BackToDefaultGroup {
  private BackToDefaultGroup() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .map(x -> x)
        .slotSharingGroup("g")
        .map(x -> x)
        .setParallelism(3)
        .slotSharingGroup("default")
        .print();
    env.execute();
  }
}
