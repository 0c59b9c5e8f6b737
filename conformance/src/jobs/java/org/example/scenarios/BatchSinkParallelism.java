package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink of its own parallelism in batch mode. */
public final class BatchSinkParallelism {
  private BatchSinkParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).sinkTo(new CommittedSink()).setParallelism(3).name("cs");
    env.execute();
  }
}
