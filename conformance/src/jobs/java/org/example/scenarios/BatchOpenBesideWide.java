package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Slots are open where a width is, although a wider operator is in the same group. */
public final class BatchOpenBesideWide {
  private BatchOpenBesideWide() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).setParallelism(7).slotSharingGroup("g").print();
    env.execute();
  }
}
