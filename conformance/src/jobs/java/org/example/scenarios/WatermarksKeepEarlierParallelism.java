package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Watermarks keep the parallelism that their input had when they were created. */
public final class WatermarksKeepEarlierParallelism {
  private WatermarksKeepEarlierParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStreamSource<Long> s =
        env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src");
    DataStream<Long> w = s.assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks());
    s.setParallelism(3);
    w.map(x -> x).print();
    env.execute();
  }
}
