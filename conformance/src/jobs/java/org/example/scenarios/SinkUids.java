package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink's uid goes to its writer, and its committer has one made of it. */
public final class SinkUids {
  private SinkUids() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).uid("numbers").sinkTo(new CommittedSink()).uid("u").name("cs");
    env.execute();
  }
}
