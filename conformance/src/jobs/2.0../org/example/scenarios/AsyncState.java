package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** State that is accessed asynchronously changes neither numbers nor chains. */
public final class AsyncState {
  private AsyncState() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 9)
        .keyBy(x -> x % 3)
        .enableAsyncState()
        .reduce((x, y) -> x + y)
        .setParallelism(3)
        .map(x -> x)
        .print();
    env.execute();
  }
}
