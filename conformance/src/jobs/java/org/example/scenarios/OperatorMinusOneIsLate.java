package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Parallelism -1 on an operator is replaced when the graph is generated. */
public final class OperatorMinusOneIsLate {
  private OperatorMinusOneIsLate() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .setParallelism(-1)
        .map(x -> x)
        .setParallelism(-1)
        .print();
    env.setParallelism(5);
    env.execute();
  }
}
