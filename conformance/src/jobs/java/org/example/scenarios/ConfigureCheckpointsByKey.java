package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Checkpoints can come from the keys of a configuration. */
public final class ConfigureCheckpointsByKey {
  private ConfigureCheckpointsByKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.setString("execution.checkpointing.interval", "1 s");
    conf.setString("execution.checkpointing.unaligned", "true");
    env.configure(conf, ConfigureCheckpointsByKey.class.getClassLoader());
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x) // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
