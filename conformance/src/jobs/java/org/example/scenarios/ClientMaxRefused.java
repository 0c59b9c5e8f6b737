// run: -Dpipeline.max-parallelism=-1
// run: -Dpipeline.max-parallelism=0
// run: -Dpipeline.max-parallelism=many
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A max parallelism from the client that is none is refused when the environment is made. */
public final class ClientMaxRefused {
  private ClientMaxRefused() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
