package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source of one subtask is configured in batch mode. */
public final class BatchFromElements {
  private BatchFromElements() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromElements(1L, 2L).map(x -> x).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
