// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The exchanges of batch jobs can come with the environment. */
public final class CreateWithShuffleMode {
  private CreateWithShuffleMode() {}

  public static void main(String[] args) throws Exception {
    Configuration conf = new Configuration();
    conf.setString("execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).keyBy(x -> x).map(x -> x).print();
    env.execute();
  }
}
