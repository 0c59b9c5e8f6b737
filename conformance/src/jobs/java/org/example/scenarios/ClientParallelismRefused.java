// run: -Dparallelism.default=0
// run: -Dparallelism.default=-3
// run: -Dparallelism.default=four
// run: -Dparallelism.default=4.0
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A parallelism from the client that is none is refused when the environment is made. */
public final class ClientParallelismRefused {
  private ClientParallelismRefused() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
