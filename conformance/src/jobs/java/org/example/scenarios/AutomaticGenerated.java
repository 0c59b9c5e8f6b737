package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The old sequence source never ends as far as the execution mode is concerned. */
public final class AutomaticGenerated {
  private AutomaticGenerated() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
    env.generateSequence(0, 10).keyBy(x -> x).sum(0).print();
    env.execute();
  }
}
