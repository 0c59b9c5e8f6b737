package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Elements are bounded. */
public final class AutomaticElements {
  private AutomaticElements() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
    env.fromElements(1L, 2L).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
