package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Watermarks in batch mode. */
public final class BatchWatermarks {
  private BatchWatermarks() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10)
        .setParallelism(3)
        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
