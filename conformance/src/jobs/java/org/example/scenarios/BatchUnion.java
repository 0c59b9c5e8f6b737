package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A union in batch mode. */
public final class BatchUnion {
  private BatchUnion() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).union(env.fromElements(1L, 2L)).map(x -> x).print();
    env.execute();
  }
}
