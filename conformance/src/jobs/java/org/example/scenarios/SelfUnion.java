package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A stream united with itself has two edges. */
public final class SelfUnion {
  private SelfUnion() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> s =
        env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src");
    s.union(s).map(x -> x).print();
    env.execute();
  }
}
