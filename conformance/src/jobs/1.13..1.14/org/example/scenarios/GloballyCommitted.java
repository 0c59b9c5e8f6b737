package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A global committer is one subtask at the end. */
public final class GloballyCommitted {
  private GloballyCommitted() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new GloballyCommittedSink()).setParallelism(3).name("gs");
    env.execute();
  }
}
