// versions: 1.14..
// run: -p 2
// run: -p 2 -Dexecution.runtime-mode=AUTOMATIC
package org.example.scenarios;

import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Groups with resources need blocking exchanges, also where bounded sources make it a batch job.
 */
public final class AutomaticWithResources {
  private AutomaticWithResources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamExecutionEnvironment other = StreamExecutionEnvironment.getExecutionEnvironment();
    other.fromSequence(0, 9).print();
    env.registerSlotSharingGroup(
        SlotSharingGroup.newBuilder("rich").setCpuCores(2).setTaskHeapMemoryMB(64).build());
    env.fromSequence(0, 9).map(x -> x).slotSharingGroup("rich").print();
    other.execute();
    env.execute(); // throws 1.14..1.20
  }
}
