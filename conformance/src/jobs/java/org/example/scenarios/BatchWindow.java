package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed window in batch mode. */
public final class BatchWindow {
  private BatchWindow() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).keyBy(x -> x % 3).countWindow(3).reduce((x, y) -> x).print();
    env.execute();
  }
}
