// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A group can be given as an object. */
public final class GroupObject {
  private GroupObject() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SlotSharingGroup group = SlotSharingGroup.newBuilder("g").build();
    env.fromSequence(0, 10).map(x -> x).slotSharingGroup(group).setParallelism(3).print();
    env.execute();
  }
}
