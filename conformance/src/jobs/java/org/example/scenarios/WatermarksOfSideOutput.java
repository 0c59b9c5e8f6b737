package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Watermarks behind keys and partitioners have the parallelism of what is before them. */
public final class WatermarksOfSideOutput {
  private WatermarksOfSideOutput() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .setParallelism(3)
        .keyBy(x -> x)
        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
        .print();
    env.fromSequence(0, 10)
        .setParallelism(3)
        .broadcast()
        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
        .setParallelism(2)
        .print();
    env.execute();
  }
}
