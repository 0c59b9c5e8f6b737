package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The exchanges of batch jobs can come from the program. */
public final class ConfigureShuffleMode {
  private ConfigureShuffleMode() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.setString("execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED");
    env.configure(conf, ConfigureShuffleMode.class.getClassLoader());
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).keyBy(x -> x).map(x -> x).print();
    env.execute();
  }
}
