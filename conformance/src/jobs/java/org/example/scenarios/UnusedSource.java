package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source that nobody reads is not part of the job. */
public final class UnusedSource {
  private UnusedSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).name("unused").setParallelism(7);
    env.fromElements(1L, 2L).map(x -> x).print();
    env.execute();
  }
}
