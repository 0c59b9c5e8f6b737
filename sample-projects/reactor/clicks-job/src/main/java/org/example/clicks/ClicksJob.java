package org.example.clicks;

import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.example.streams.Alerts;
import org.example.streams.Event;
import org.example.streams.EventSources;
import org.example.streams.Sums;

/** Clicks per page and minute. Every operator that says nothing follows the cluster's default. */
public final class ClicksJob {
  private static final int PARTITIONS = 2;
  private static final long SUSPICIOUS = 100_000;

  private ClicksJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    DataStream<Event> web = EventSources.topic(env, "web-clicks", PARTITIONS);
    DataStream<Event> mobile = EventSources.topic(env, "mobile-clicks", PARTITIONS);

    Alerts.above(
        Sums.perKey(web.union(mobile), Duration.ofMinutes(1), "clicks per minute"), SUSPICIOUS);

    env.execute("Clicks");
  }
}
