package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Watermarks behind a union keep what its first input had when they were made. */
public final class WatermarksOfUnion {
  private WatermarksOfUnion() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    DataStream<Long> union = a.union(env.fromSequence(0, 10));
    a.setParallelism(3);
    union.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks()).print();
    env.execute();
  }
}
