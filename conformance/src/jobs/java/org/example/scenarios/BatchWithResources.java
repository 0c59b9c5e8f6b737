// versions: 1.14..
// run:
// run: -Dfine-grained.shuffle-mode.all-blocking=true
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Batch jobs with resources need all exchanges to be blocking. */
public final class BatchWithResources {
  private BatchWithResources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10)
        .map(x -> x)
        .slotSharingGroup(
            SlotSharingGroup.newBuilder("g").setCpuCores(1).setTaskHeapMemoryMB(10).build())
        .print();
    env.execute(); // throws 1.14..1.20
  }
}
