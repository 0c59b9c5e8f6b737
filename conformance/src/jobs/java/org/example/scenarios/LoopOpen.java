package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

// versions: ..1.20
/** An iteration that is read must be closed. */
public final class LoopOpen {
  private LoopOpen() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    IterativeStream<Long> it = env.fromSequence(0, 9).map(x -> x).iterate(); // throws

    it.print();
    env.execute();
  }
}
