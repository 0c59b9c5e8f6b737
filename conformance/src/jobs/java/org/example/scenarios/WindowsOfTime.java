// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;

/** Windows whose length is an object of the old class for times. */
public final class WindowsOfTime {
  private WindowsOfTime() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers
        .keyBy(x -> x % 3)
        .window(TumblingEventTimeWindows.of(Time.seconds(1)))
        .reduce((x, y) -> x)
        .print();
    numbers
        .keyBy(x -> x % 3)
        .window(SlidingProcessingTimeWindows.of(Time.seconds(2), Time.seconds(1)))
        .reduce((x, y) -> x)
        .print();
    numbers
        .keyBy(x -> x % 3)
        .window(EventTimeSessionWindows.withGap(Time.seconds(1)))
        .reduce((x, y) -> x)
        .print();
    numbers
        .windowAll(TumblingProcessingTimeWindows.of(Time.seconds(1)))
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
