package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What is said on a sink holds for its writer. */
public final class SinkSettings {
  private SinkSettings() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> x)
        .sinkTo(new WriterOnlySink())
        .disableChaining()
        .name("nm")
        .slotSharingGroup("z")
        .setParallelism(3);
    env.execute();
  }
}
