// versions: 1.15..1.18
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import org.apache.flink.streaming.api.windowing.evictors.TimeEvictor;
import org.apache.flink.streaming.api.windowing.time.Time;
import org.apache.flink.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;

/** Windows are named after their assigners in old releases as well. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class WindowsByTheirAssignerOfTime {
  private WindowsByTheirAssignerOfTime() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    KeyedStream<Long, Long> keyed = env.fromSequence(0, 10).keyBy(x -> x % 3);
    keyed
        .window(SlidingEventTimeWindows.of(Time.seconds(2), Time.seconds(1)))
        .reduce((x, y) -> x)
        .print();
    keyed
        .window(TumblingProcessingTimeWindows.of(Time.seconds(2)))
        .allowedLateness(Time.seconds(1))
        .reduce((x, y) -> x)
        .print();
    keyed
        .window(SlidingProcessingTimeWindows.of(Time.seconds(4), Time.seconds(2), Time.seconds(1)))
        .reduce((x, y) -> x)
        .print();
    keyed.window(EventTimeSessionWindows.withGap(Time.seconds(2))).reduce((x, y) -> x).print();
    keyed
        .window(ProcessingTimeSessionWindows.withGap(Time.seconds(2)))
        .trigger(ContinuousEventTimeTrigger.of(Time.seconds(1)))
        .evictor(TimeEvictor.of(Time.seconds(1)))
        .reduce((x, y) -> x)
        .print();
    keyed.timeWindow(Time.seconds(2)).reduce((x, y) -> x).print();
    keyed.timeWindow(Time.seconds(2), Time.seconds(1)).reduce((x, y) -> x).print();
    keyed.timeWindowAll(Time.seconds(2)).reduce((x, y) -> x).print();
    env.execute();
  }
}
