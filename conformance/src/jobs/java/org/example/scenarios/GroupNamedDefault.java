package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Naming the common group is not the same as inheriting another. */
public final class GroupNamedDefault {
  private GroupNamedDefault() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .slotSharingGroup("a")
        .map(x -> x)
        .slotSharingGroup("default")
        .filter(x -> true)
        .print()
        .slotSharingGroup("a");
    env.execute();
  }
}
