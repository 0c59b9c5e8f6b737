package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A number that an operator is given counts in batch mode even where it is that of the environment.
 */
public final class BatchSameAsEnvironment {
  private BatchSameAsEnvironment() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.setParallelism(3);
    env.fromSequence(0, 10).map(x -> x).setParallelism(3).keyBy(x -> x).reduce((x, y) -> x).print();
    env.execute();
  }
}
