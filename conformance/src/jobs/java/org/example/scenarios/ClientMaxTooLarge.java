// run: -Dpipeline.max-parallelism=40000
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A max parallelism of the client above 32768 is refused with the plan. */
public final class ClientMaxTooLarge {
  private ClientMaxTooLarge() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
