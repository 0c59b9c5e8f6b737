package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Nothing waits where no checkpoint is taken. */
public final class SourcesWaitWithoutCheckpoints {
  private SourcesWaitWithoutCheckpoints() {}

  public static void main(String[] args) throws Exception {
    Configuration conf = new Configuration();
    conf.setString("execution.checkpointing.interval-during-backlog", "0");
    conf.setString("pipeline.sources.pause-until-first-checkpoint", "true");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
