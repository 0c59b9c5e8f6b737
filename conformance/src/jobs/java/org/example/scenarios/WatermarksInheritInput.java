package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Watermarks have their input's parallelism, not the environment's. */
public final class WatermarksInheritInput {
  private WatermarksInheritInput() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .setParallelism(3)
        .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks())
        .map(x -> x)
        .print();
    env.execute();
  }
}
