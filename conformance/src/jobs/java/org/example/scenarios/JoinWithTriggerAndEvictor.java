// versions: 1.19..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.evictors.CountEvictor;
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger;
import org.apache.flink.util.Collector;

/** A join with trigger, evictor and lateness has the same operators. */
public final class JoinWithTriggerAndEvictor {
  private JoinWithTriggerAndEvictor() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    DataStream<Long> b = env.fromSequence(0, 10).rebalance();
    a.join(b)
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
        .trigger(CountTrigger.of(2))
        .evictor(CountEvictor.of(2))
        .allowedLateness(Duration.ofSeconds(1))
        .apply((x, y) -> x + y, Types.LONG)
        .print();
    a.coGroup(b.keyBy(x -> x))
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
        .trigger(CountTrigger.of(2))
        .evictor(CountEvictor.of(2))
        .allowedLateness(Duration.ofSeconds(1))
        .apply((Iterable<Long> x, Iterable<Long> y, Collector<Long> out) -> {}, Types.LONG)
        .print();
    env.execute();
  }
}
