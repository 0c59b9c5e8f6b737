// versions: 1.19..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.ProcessJoinFunction;
import org.apache.flink.util.Collector;

/** An interval join. */
public final class IntervalJoin {
  private IntervalJoin() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .keyBy(x -> x % 3)
        .intervalJoin(
            env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
                .keyBy(x -> x % 3))
        .between(Duration.ofSeconds(-1), Duration.ofSeconds(1))
        .process(new Pairs())
        .print();
    env.execute();
  }

  private static final class Pairs extends ProcessJoinFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long left, Long right, Context context, Collector<Long> out) {
      out.collect(left + right);
    }
  }
}
