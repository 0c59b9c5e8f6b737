package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An explicit forward to what has the input's parallelism is accepted. */
public final class ForwardToWatermarks {
  private ForwardToWatermarks() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .setParallelism(2)
        .forward()
        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
        .print();
    env.execute();
  }
}
