package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Without chains every operator is a task of its own in batch mode. */
public final class BatchUnchained {
  private BatchUnchained() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.disableOperatorChaining();
    env.fromSequence(0, 10).map(x -> x).filter(x -> x > 1).print();
    env.execute();
  }
}
