// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.functions.JoinFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;

/** A window join names its parts the same in old releases. */
public final class JoinOfTime {
  private JoinOfTime() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    DataStream<Long> b = env.fromSequence(0, 10).map(x -> x).setParallelism(3);
    a.join(b)
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(TumblingEventTimeWindows.of(Time.seconds(1)))
        .apply((JoinFunction<Long, Long, Long>) (x, y) -> x + y)
        .print();
    env.execute();
  }
}
