package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** startNewChain cuts before, disableChaining on both sides. */
public final class ChainingSwitches {
  private ChainingSwitches() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> x)
        .startNewChain()
        .filter(x -> x > 0)
        .disableChaining()
        .map(x -> x)
        .print();
    env.execute();
  }
}
