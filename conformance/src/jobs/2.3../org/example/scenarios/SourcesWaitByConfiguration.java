package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The same, as a configuration says it. */
public final class SourcesWaitByConfiguration {
  private SourcesWaitByConfiguration() {}

  public static void main(String[] args) throws Exception {
    Configuration conf = new Configuration();
    conf.setString("execution.checkpointing.interval", "1 min");
    conf.setString("execution.checkpointing.interval-during-backlog", "0s");
    conf.setString("pipeline.sources.pause-until-first-checkpoint", "true");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    env.fromSequence(0, 10).map(x -> x).print(); // throws
    env.execute();
  }
}
