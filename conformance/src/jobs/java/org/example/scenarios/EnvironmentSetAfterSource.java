package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An operator takes the environment's parallelism when it is created. */
public final class EnvironmentSetAfterSource {
  private EnvironmentSetAfterSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> s =
        env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src");
    env.setParallelism(5);
    s.map(x -> x).print();
    env.setParallelism(7);
    env.execute();
  }
}
