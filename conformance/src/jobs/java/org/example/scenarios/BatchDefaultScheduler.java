// versions: 1.17..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Batch mode with the default scheduler. */
public final class BatchDefaultScheduler {
  private BatchDefaultScheduler() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration c = new Configuration();
    c.setString("jobmanager.scheduler", "Default");
    env.configure(c, Thread.currentThread().getContextClassLoader());
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> x)
        .keyBy(x -> x)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
