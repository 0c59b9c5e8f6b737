package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink behind a key starts a task. */
public final class SinkBehindKey {
  private SinkBehindKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .sinkTo(new CommittedSink())
        .setParallelism(2)
        .name("cs");
    env.execute();
  }
}
