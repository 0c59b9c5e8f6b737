package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A group of a source goes through keyBy to the sink. */
public final class SlotSharingGroupOfSource {
  private SlotSharingGroupOfSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .slotSharingGroup("s")
        .map(x -> x)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
