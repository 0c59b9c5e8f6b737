package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The configuration switches all chaining off. */
public final class ChainingDisabledByKey {
  private ChainingDisabledByKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration c = new Configuration();
    c.setString("pipeline.operator-chaining.enabled", "false");
    env.configure(c, Thread.currentThread().getContextClassLoader());
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .map(x -> x)
        .print();
    env.execute();
  }
}
