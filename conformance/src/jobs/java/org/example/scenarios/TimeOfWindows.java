// versions: ..1.20
// run: -p 2
// run: -p 2 -Dpipeline.time-characteristic=ProcessingTime
package org.example.scenarios;

import org.apache.flink.streaming.api.TimeCharacteristic;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.time.Time;

/** Windows whose time the environment decides, at the moment when they are made. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class TimeOfWindows {
  private TimeOfWindows() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    KeyedStream<Long, Long> keyed = env.fromSequence(0, 10).keyBy(x -> x % 3);
    keyed.timeWindow(Time.seconds(2)).reduce((x, y) -> x).print();
    env.setStreamTimeCharacteristic(TimeCharacteristic.ProcessingTime);
    keyed.timeWindow(Time.seconds(2)).reduce((x, y) -> x).print();
    keyed.timeWindowAll(Time.seconds(2), Time.seconds(1)).reduce((x, y) -> x).print();
    env.setStreamTimeCharacteristic(TimeCharacteristic.IngestionTime);
    keyed.timeWindow(Time.seconds(2), Time.seconds(1)).reduce((x, y) -> x).print();
    env.execute();
  }
}
