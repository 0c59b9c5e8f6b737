package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink can have a group of its own. */
public final class GroupOfSink {
  private GroupOfSink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print().slotSharingGroup("out").setParallelism(3);
    env.execute();
  }
}
