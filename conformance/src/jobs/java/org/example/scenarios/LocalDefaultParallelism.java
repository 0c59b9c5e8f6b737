// run:
// run: -p 4
// run: --local
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The local default parallelism holds in an IDE only. */
public final class LocalDefaultParallelism {
  private LocalDefaultParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment.setDefaultLocalParallelism(5);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .print();
    env.execute();
  }
}
