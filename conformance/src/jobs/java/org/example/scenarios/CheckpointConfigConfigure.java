package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What a configuration says of checkpoints counts where it is given to them alone. */
public final class CheckpointConfigConfigure {
  private CheckpointConfigConfigure() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.setString("execution.checkpointing.interval", "1 s");
    conf.setString("execution.checkpointing.unaligned", "true");
    conf.setString("parallelism.default", "3");
    env.getCheckpointConfig().configure(conf);
    env.fromSequence(0, 10)
        .partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x) // throws
        .map(x -> x)
        .print();
    env.execute();
  }
}
