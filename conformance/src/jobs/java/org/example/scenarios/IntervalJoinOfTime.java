// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.ProcessJoinFunction;
import org.apache.flink.streaming.api.windowing.time.Time;
import org.apache.flink.util.Collector;

/** An interval join in releases without durations. */
public final class IntervalJoinOfTime {
  private IntervalJoinOfTime() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .intervalJoin(env.fromSequence(0, 10).keyBy(x -> x % 3))
        .between(Time.seconds(-1), Time.seconds(1))
        .process(new Pairs())
        .setParallelism(3)
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
