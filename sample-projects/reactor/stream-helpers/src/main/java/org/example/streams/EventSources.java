package org.example.streams;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sources that every job of this repository may read. */
public final class EventSources {
  private static final Duration LATENESS = Duration.ofSeconds(5);

  private EventSources() {}

  /**
   * Endless generated events in event time.
   *
   * @param readers parallelism of the source; our topics have few partitions, so jobs must say it
   */
  public static SingleOutputStreamOperator<Event> topic(
      StreamExecutionEnvironment env, String name, int readers) {
    GeneratorFunction<Long, Event> generator =
        n -> new Event(name + "-" + n % 100, n % 1000, Instant.now());
    DataGeneratorSource<Event> source =
        new DataGeneratorSource<>(
            generator,
            Long.MAX_VALUE,
            RateLimiterStrategy.perSecond(100),
            TypeInformation.of(Event.class));
    WatermarkStrategy<Event> watermarks =
        WatermarkStrategy.<Event>forBoundedOutOfOrderness(LATENESS)
            .withTimestampAssigner((event, previous) -> event.time().toEpochMilli());
    return env.fromSource(source, watermarks, name).setParallelism(readers).uid(name);
  }
}
