// versions: 1.19..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** A window over all elements cannot have max parallelism 2. */
public final class WindowAllRejectsMaxTwo {
  private WindowAllRejectsMaxTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .windowAll(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
        .reduce((x, y) -> x)
        .setParallelism(1)
        .setMaxParallelism(2) // throws
        .print();
    env.execute();
  }
}
