package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

// versions: ..1.20
/** The feedback of an iteration must have its parallelism. */
public final class LoopChangesParallelism {
  private LoopChangesParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    IterativeStream<Long> it = env.fromSequence(0, 9).map(x -> x).iterate();
    it.closeWith(it.map(x -> x).setParallelism(3)); // throws
    it.print();
    env.execute();
  }
}
