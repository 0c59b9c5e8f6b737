// versions: 1.14..
package org.example.scenarios;

import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A group cannot have two different resources. */
public final class GroupWithTwoResources {
  private GroupWithTwoResources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SlotSharingGroup other =
        SlotSharingGroup.newBuilder("g").setCpuCores(2).setTaskHeapMemoryMB(10).build();
    env.fromSequence(0, 10)
        .map(x -> x)
        .slotSharingGroup(
            SlotSharingGroup.newBuilder("g").setCpuCores(1).setTaskHeapMemoryMB(10).build())
        .map(x -> x)
        .slotSharingGroup(other) // throws
        .print();
    env.execute();
  }
}
