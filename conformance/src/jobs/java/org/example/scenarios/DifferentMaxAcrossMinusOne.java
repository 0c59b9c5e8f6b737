// run: -Dpipeline.operator-chaining.chain-operators-with-different-max-parallelism=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** -1 is a max parallelism like others where chains need equal ones. */
public final class DifferentMaxAcrossMinusOne {
  private DifferentMaxAcrossMinusOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
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
