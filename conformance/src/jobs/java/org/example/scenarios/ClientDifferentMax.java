// run: -Dpipeline.operator-chaining.chain-operators-with-different-max-parallelism=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Chaining can be made to need equal max parallelism by the client. */
public final class ClientDifferentMax {
  private ClientDifferentMax() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).setMaxParallelism(64).print();
    env.execute();
  }
}
