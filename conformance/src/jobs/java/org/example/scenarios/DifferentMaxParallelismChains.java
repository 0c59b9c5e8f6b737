package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Different max parallelism does not break a chain. */
public final class DifferentMaxParallelismChains {
  private DifferentMaxParallelismChains() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> x)
        .setMaxParallelism(10)
        .filter(x -> x > 0)
        .setMaxParallelism(20)
        .print();
    env.execute();
  }
}
