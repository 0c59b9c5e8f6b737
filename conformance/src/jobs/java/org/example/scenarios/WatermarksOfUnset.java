package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Watermarks copy a number that is not there yet. */
public final class WatermarksOfUnset {
  private WatermarksOfUnset() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStreamSource<Long> numbers = env.fromSequence(0, 10);
    numbers.setParallelism(-1);
    numbers.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks()).print();
    env.setParallelism(3);
    env.execute();
  }
}
