package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Different groups united fall back to the default group. */
public final class SlotSharingGroupsUnionDifferent {
  private SlotSharingGroupsUnionDifferent() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .slotSharingGroup("a")
        .union(
            env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
                .slotSharingGroup("b"))
        .map(x -> x)
        .print();
    env.execute();
  }
}
