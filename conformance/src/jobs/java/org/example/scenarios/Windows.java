// versions: 1.19..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** Names and parallelism of windows. */
public final class Windows {
  private Windows() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .keyBy(x -> x % 3)
        .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
        .reduce((x, y) -> x)
        .print();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .windowAll(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
        .reduce((x, y) -> x)
        .print();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .keyBy(x -> x % 3)
        .countWindow(3)
        .reduce((x, y) -> x)
        .print();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .keyBy(x -> x % 3)
        .countWindow(3, 1)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
