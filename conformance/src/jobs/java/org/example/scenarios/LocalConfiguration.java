// run:
// run: -p 4
// run: --local
package org.example.scenarios;

import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A configuration beats the processors in an IDE. */
public final class LocalConfiguration {
  private LocalConfiguration() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment( // throws
            Configuration.fromMap(Map.of("parallelism.default", "6")));
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .print();
    env.execute();
  }
}
