package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A slot sharing group is inherited until another one is named. */
public final class SlotSharingGroupInherited {
  private SlotSharingGroupInherited() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> s =
        env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
            .slotSharingGroup("a");
    s.map(x -> x)
        .slotSharingGroup("b")
        .setParallelism(3)
        .filter(x -> x > 0)
        .print()
        .slotSharingGroup("default");
    env.execute();
  }
}
