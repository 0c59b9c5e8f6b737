package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** parallelism.default in a configuration given to the environment. */
public final class ConfigureEnvironment {
  private ConfigureEnvironment() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration c = new Configuration();
    c.setString("parallelism.default", "9");
    env.configure(c, Thread.currentThread().getContextClassLoader());
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .print();
    env.execute();
  }
}
