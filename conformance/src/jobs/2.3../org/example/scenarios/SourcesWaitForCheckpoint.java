package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sources wait for a checkpoint that is taken in a backlog too. */
public final class SourcesWaitForCheckpoint {
  private SourcesWaitForCheckpoint() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000);
    env.getCheckpointConfig().setCheckpointIntervalDuringBacklog(20_000);
    env.getCheckpointConfig().setPauseSourcesUntilFirstCheckpoint(true);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
