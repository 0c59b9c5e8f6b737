// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A group can have resources. */
public final class GroupWithResources {
  private GroupWithResources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.registerSlotSharingGroup(
        SlotSharingGroup.newBuilder("g").setCpuCores(1).setTaskHeapMemoryMB(10).build());
    env.fromSequence(0, 10).map(x -> x).slotSharingGroup("g").setParallelism(3).print();
    env.execute();
  }
}
