package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job can be submitted without waiting for it. */
public final class AsynchronousExecution {
  private AsynchronousExecution() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.executeAsync("a");
    env.fromSequence(0, 10).print().setParallelism(2);
    env.execute("b");
  }
}
