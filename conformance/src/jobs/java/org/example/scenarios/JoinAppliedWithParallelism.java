// versions: 2.0..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.common.functions.JoinFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** From 2.0 on, the result of apply() is an operator that can be set. */
public final class JoinAppliedWithParallelism {
  private JoinAppliedWithParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10);
    DataStream<Long> b = env.fromSequence(0, 10);
    a.join(b)
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
        .apply((JoinFunction<Long, Long, Long>) (x, y) -> x + y)
        .setParallelism(3)
        .print();
    env.execute();
  }
}
