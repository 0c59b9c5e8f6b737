// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The constant for all slots is the largest int to streams. */
public final class AutoMaxParallelism {
  private AutoMaxParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> x)
        .setParallelism(ExecutionConfig.PARALLELISM_AUTO_MAX)
        .print();
    env.execute();
  }
}
