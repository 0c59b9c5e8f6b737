package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A window over all elements in batch mode. */
public final class BatchWindowAll {
  private BatchWindowAll() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).countWindowAll(3).reduce((x, y) -> x).map(x -> x).print();
    env.execute();
  }
}
