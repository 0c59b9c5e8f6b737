package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source can have a max parallelism, which its task has when it leads it. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class SourceMaxParallelism {
  private SourceMaxParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .setMaxParallelism(16)
        .map(x -> x)
        .setMaxParallelism(8)
        .print();
    env.fromElements(1L).setMaxParallelism(4).rebalance().map(x -> x).print();
    env.execute();
  }
}
