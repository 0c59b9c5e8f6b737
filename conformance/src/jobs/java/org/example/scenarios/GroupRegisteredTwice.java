// versions: 1.14..
package org.example.scenarios;

import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A group that is registered may be registered again, and the last resources count. */
public final class GroupRegisteredTwice {
  private GroupRegisteredTwice() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.registerSlotSharingGroup(
        SlotSharingGroup.newBuilder("g").setCpuCores(1).setTaskHeapMemoryMB(10).build());
    env.registerSlotSharingGroup(
        SlotSharingGroup.newBuilder("g").setCpuCores(2).setTaskHeapMemoryMB(10).build());
    env.fromSequence(0, 10).map(x -> x).slotSharingGroup("g").print();
    env.execute();
  }
}
