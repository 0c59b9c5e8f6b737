package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

// versions: ..1.20
/** Batch mode has no iterations. */
public final class LoopBatch {
  private LoopBatch() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    IterativeStream<Long> it = env.fromSequence(0, 9).map(x -> x).iterate(); // throws
    it.closeWith(it.map(x -> x));
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    it.print();
    env.execute();
  }
}
