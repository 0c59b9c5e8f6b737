// versions: 1.17..
// run: -p 2 -Djobmanager.scheduler=Default
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Only the last group of an operator counts, and only for the job that it is in. */
public final class BatchGroupsReplaced {
  private BatchGroupsReplaced() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 9)
        .map(x -> x)
        .slotSharingGroup(rich(1))
        .slotSharingGroup("g")
        .map(x -> x)
        .slotSharingGroup(rich(2))
        .slotSharingGroup("g")
        .print();
    env.execute();
  }

  private static SlotSharingGroup rich(int cores) {
    return SlotSharingGroup.newBuilder("g").setCpuCores(cores).setTaskHeapMemoryMB(64).build();
  }
}
