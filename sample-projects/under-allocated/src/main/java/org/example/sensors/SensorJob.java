package org.example.sensors;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Scores sensor readings. Looks as if eight slots would do, the default parallelism; but each slot
 * sharing group brings its own slots: 8 for reading, 6 for scoring, 3 for the archive.
 */
public final class SensorJob {
  private static final int SENSORS = 500;

  private SensorJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    DataStream<Reading> readings =
        env.fromSource(sensors(), WatermarkStrategy.noWatermarks(), "sensors")
            .filter(reading -> !Double.isNaN(reading.value()))
            .name("plausible");

    DataStream<Score> scores =
        readings
            .keyBy(Reading::sensor)
            .process(new AnomalyModel())
            .name("score")
            .setParallelism(6)
            // The model is memory-hungry: away from everything else.
            .slotSharingGroup("models");

    scores
        .filter(score -> score.distance() > 3)
        .name("unusual")
        .setParallelism(6)
        .print("unusual")
        .name("alerts")
        .setParallelism(1);

    // Without this the archive would inherit the group of the scores, and share the models' slots.
    scores.sinkTo(new DiscardingSink<>()).name("archive").setParallelism(3).slotSharingGroup("io");

    env.execute("Sensors");
  }

  private static DataGeneratorSource<Reading> sensors() {
    GeneratorFunction<Long, Reading> generator =
        n -> new Reading("sensor-" + n % SENSORS, Math.sin(n));
    return new DataGeneratorSource<>(
        generator,
        Long.MAX_VALUE,
        RateLimiterStrategy.perSecond(10_000),
        TypeInformation.of(Reading.class));
  }
}
