// run: -Dparallelism.default=-2
// run: -p 3 -Dparallelism.default=0
// run: -Dparallelism.default=+3
// run: -Dparallelism.default=007
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A parallelism of -2 from the client is not heard. */
public final class ClientParallelismMinusTwo {
  private ClientParallelismMinusTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
