package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Configuring the environment does not change what is there already. */
public final class ConfigureEnvironmentAfterSource {
  private ConfigureEnvironmentAfterSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> s =
        env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src");
    Configuration c = new Configuration();
    c.setString("parallelism.default", "9");
    env.configure(c, Thread.currentThread().getContextClassLoader());
    s.print();
    env.execute();
  }
}
