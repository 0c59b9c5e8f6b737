package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The environment's max parallelism is read when the graph is generated. */
public final class EnvironmentMaxIsLate {
  private EnvironmentMaxIsLate() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> x)
        .setMaxParallelism(7)
        .print();
    env.setMaxParallelism(64);
    env.execute();
  }
}
