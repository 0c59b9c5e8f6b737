// run: -Dpipeline.max-parallelism=64
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The max parallelism can come from the client. */
public final class ClientMaxParallelism {
  private ClientMaxParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
