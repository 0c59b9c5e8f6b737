package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink's chaining holds for all its operators from 1.15 on. */
public final class SinkUnchained {
  private SinkUnchained() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new CommittedSink()).disableChaining().name("cs");
    env.execute();
  }
}
