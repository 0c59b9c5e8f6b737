package org.example.readings;

import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
import java.util.Properties;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Reads the parallelism of its sink from a property group; the service decides the rest. */
public final class ReadingsJob {
  private ReadingsJob() {}

  public static void main(String[] args) throws Exception {
    Properties sink = KinesisAnalyticsRuntime.getApplicationProperties().get("Sink");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 1_000_000)
        .name("readings")
        .keyBy(reading -> reading % 100)
        .reduce(Math::max)
        .name("maximum per sensor")
        .print()
        .name("sink")
        .setParallelism(Integer.parseInt(sink.getProperty("parallelism", "1")));
    env.execute("readings");
  }
}
