package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** -1 on an operator is no number in batch mode. */
public final class BatchOperatorMinusOne {
  private BatchOperatorMinusOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10)
        .setParallelism(-1)
        .map(x -> x)
        .keyBy(x -> x)
        .reduce((x, y) -> x)
        .setParallelism(2)
        .setParallelism(-1)
        .print();
    env.execute();
  }
}
