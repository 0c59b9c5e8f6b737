// versions: ..1.20
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.ExecutionCheckpointingOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Checkpoints can come from a configuration. */
public final class ConfigureCheckpoints {
  private ConfigureCheckpoints() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.set(ExecutionCheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    conf.set(ExecutionCheckpointingOptions.ENABLE_UNALIGNED, true);
    env.configure(conf, ConfigureCheckpoints.class.getClassLoader());
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x) // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
