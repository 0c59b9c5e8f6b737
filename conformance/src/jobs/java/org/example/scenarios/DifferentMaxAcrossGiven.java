// run: -Dpipeline.operator-chaining.chain-operators-with-different-max-parallelism=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A max parallelism of the environment is one like others where chains need equal ones. */
public final class DifferentMaxAcrossGiven {
  private DifferentMaxAcrossGiven() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setMaxParallelism(128);
    env.fromSequence(0, 10)
        .map(x -> x)
        .setMaxParallelism(128)
        .filter(x -> true)
        .map(x -> x)
        .setMaxParallelism(64)
        .print();
    env.execute();
  }
}
