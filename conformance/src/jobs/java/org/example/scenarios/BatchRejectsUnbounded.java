package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source that never ends cannot be read in batch mode. */
public final class BatchRejectsUnbounded {
  private BatchRejectsUnbounded() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.socketTextStream("localhost", 1234) // throws
        .print();
    env.execute();
  }
}
