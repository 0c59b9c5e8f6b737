package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Tasks that a forward edge joins have one number. */
public final class BatchForwardGroup {
  private BatchForwardGroup() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10)
        .map(x -> x)
        .setParallelism(3)
        .forward()
        .map(x -> x)
        .disableChaining()
        .setParallelism(3)
        .print()
        .disableChaining();
    env.execute();
  }
}
