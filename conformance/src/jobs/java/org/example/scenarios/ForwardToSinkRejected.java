package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A forward to a sink of another parallelism is refused. */
public final class ForwardToSinkRejected {
  private ForwardToSinkRejected() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).forward().print().setParallelism(7); // throws
    env.execute();
  }
}
