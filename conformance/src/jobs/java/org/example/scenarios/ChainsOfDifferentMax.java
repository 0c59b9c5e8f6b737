// run: -Dpipeline.operator-chaining.chain-operators-with-different-max-parallelism=false
// run: -p 2
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What may chain with different max parallelism. */
public final class ChainsOfDifferentMax {
  private ChainsOfDifferentMax() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setMaxParallelism(64);
    env.fromSequence(0, 10).map(x -> x).setMaxParallelism(64).filter(x -> true).print();
    env.fromSequence(0, 10).setMaxParallelism(32).map(x -> x).print();
    env.execute();
  }
}
