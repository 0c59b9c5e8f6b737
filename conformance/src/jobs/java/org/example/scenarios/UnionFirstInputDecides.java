package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What inherits from a union inherits from its first input. */
public final class UnionFirstInputDecides {
  private UnionFirstInputDecides() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .setParallelism(3)
        .union(
            env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
                .setParallelism(4))
        .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks())
        .print();
    env.execute();
  }
}
