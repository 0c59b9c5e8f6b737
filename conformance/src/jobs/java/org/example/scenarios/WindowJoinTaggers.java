// versions: 1.19..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** A window join tags each input with that input's parallelism. */
public final class WindowJoinTaggers {
  private WindowJoinTaggers() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .setParallelism(3)
        .join(
            env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
                .setParallelism(4))
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
        .apply((x, y) -> x + y, Types.LONG)
        .print();
    env.execute();
  }
}
