package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink's slot sharing group holds for all its operators. */
public final class SinkGroup {
  private SinkGroup() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new CommittedSink()).slotSharingGroup("g").name("cs");
    env.execute();
  }
}
