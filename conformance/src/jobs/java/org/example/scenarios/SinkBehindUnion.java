package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink that reads a union. */
public final class SinkBehindUnion {
  private SinkBehindUnion() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).union(env.fromElements(1L, 2L)).sinkTo(new WriterOnlySink()).name("w");
    env.execute();
  }
}
