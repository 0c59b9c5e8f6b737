package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.connector.base.source.hybrid.HybridSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sources that are read one after the other are one operator, as wide as any other source. */
public final class HybridSources {
  private HybridSources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    HybridSource<Long> numbers =
        HybridSource.builder(new NumberSequenceSource(0, 9))
            .addSource(new NumberSequenceSource(10, 19))
            .build();
    env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers", Types.LONG)
        .setParallelism(2)
        .map(x -> x)
        .print();
    env.execute();
  }
}
