package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A writer in batch mode. */
public final class BatchWriterOnlySink {
  private BatchWriterOnlySink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).map(x -> x).setParallelism(3).sinkTo(new WriterOnlySink()).name("w");
    env.execute();
  }
}
