package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sources that wait for a checkpoint, and none while they read a backlog. */
public final class SourcesWaitInBacklog {
  private SourcesWaitInBacklog() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000);
    env.getCheckpointConfig().setCheckpointIntervalDuringBacklog(0);
    env.getCheckpointConfig().setPauseSourcesUntilFirstCheckpoint(true);
    env.fromSequence(0, 10).map(x -> x).print(); // throws
    env.execute();
  }
}
