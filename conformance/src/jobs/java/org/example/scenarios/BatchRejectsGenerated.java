package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The old sequence source cannot be read in batch mode. */
public final class BatchRejectsGenerated {
  private BatchRejectsGenerated() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.generateSequence(0, 10) // throws
        .print();
    env.execute();
  }
}
