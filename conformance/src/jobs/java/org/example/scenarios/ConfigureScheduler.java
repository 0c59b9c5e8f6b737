// versions: 1.17..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The scheduler of batch jobs can come from the program. */
public final class ConfigureScheduler {
  private ConfigureScheduler() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.setString("jobmanager.scheduler", "Default");
    env.configure(conf, ConfigureScheduler.class.getClassLoader());
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).keyBy(x -> x).map(x -> x).print();
    env.execute();
  }
}
