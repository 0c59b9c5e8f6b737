// versions: 1.17..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The source that generates data is a source like others. */
public final class DataGenerator {
  private DataGenerator() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(
            new DataGeneratorSource<>(x -> x, 10, Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "generated")
        .setParallelism(2)
        .map(x -> x)
        .print();
    env.execute();
  }
}
