package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A socket cannot be read in batch mode. */
public final class BatchSocketRefused {
  private BatchSocketRefused() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.socketTextStream("localhost", 1).print(); // throws
    env.execute();
  }
}
