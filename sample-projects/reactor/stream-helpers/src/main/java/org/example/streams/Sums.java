package org.example.streams;

import java.time.Duration;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Adds up amounts per key and time window. */
public final class Sums {
  private Sums() {}

  /** One {@link Total} per key and window; has the parallelism of the environment. */
  public static SingleOutputStreamOperator<Total> perKey(
      DataStream<Event> events, Duration window, String name) {
    return events
        .keyBy(Event::key)
        .window(TumblingEventTimeWindows.of(window))
        .aggregate(new AmountSum(), new WithKey())
        .name(name)
        .uid(name);
  }

  private static final class AmountSum implements AggregateFunction<Event, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long createAccumulator() {
      return 0L;
    }

    @Override
    public Long add(Event event, Long sum) {
      return sum + event.amount();
    }

    @Override
    public Long getResult(Long sum) {
      return sum;
    }

    @Override
    public Long merge(Long a, Long b) {
      return a + b;
    }
  }

  private static final class WithKey
      extends ProcessWindowFunction<Long, Total, String, TimeWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public void process(String key, Context context, Iterable<Long> sums, Collector<Total> out) {
      sums.forEach(sum -> out.collect(new Total(key, sum)));
    }
  }
}
