package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A global committer in batch mode. */
public final class BatchGloballyCommitted {
  private BatchGloballyCommitted() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).sinkTo(new GloballyCommittedSink()).setParallelism(3).name("gs");
    env.execute();
  }
}
