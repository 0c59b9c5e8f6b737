// versions: 1.19..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;

/** Windows are named after their assigners. */
public final class WindowsByTheirAssigner {
  private WindowsByTheirAssigner() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers =
        env.fromSequence(0, 10)
            .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forMonotonousTimestamps());
    KeyedStream<Long, Long> keyed = numbers.keyBy(x -> x % 3);
    keyed
        .window(SlidingEventTimeWindows.of(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .reduce((x, y) -> x)
        .print();
    keyed
        .window(TumblingProcessingTimeWindows.of(Duration.ofSeconds(2)))
        .reduce((x, y) -> x)
        .print();
    keyed
        .window(SlidingProcessingTimeWindows.of(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .reduce((x, y) -> x)
        .print();
    keyed
        .window(EventTimeSessionWindows.withGap(Duration.ofSeconds(2)))
        .reduce((x, y) -> x)
        .print();
    keyed
        .window(ProcessingTimeSessionWindows.withGap(Duration.ofSeconds(2)))
        .reduce((x, y) -> x)
        .print();
    keyed.window(EventTimeSessionWindows.withDynamicGap(x -> 5L)).reduce((x, y) -> x).print();
    keyed.window(ProcessingTimeSessionWindows.withDynamicGap(x -> 5L)).reduce((x, y) -> x).print();
    numbers
        .windowAll(SlidingEventTimeWindows.of(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
