package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The program can keep the scheduler from choosing. */
public final class ConfigureAutoParallelism {
  private ConfigureAutoParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.setString("execution.batch.adaptive.auto-parallelism.enabled", "false");
    env.configure(conf, ConfigureAutoParallelism.class.getClassLoader());
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).keyBy(x -> x).map(x -> x).print();
    env.execute();
  }
}
