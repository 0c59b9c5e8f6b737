package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

// versions: ..1.20
/** Only what comes from an iteration can close it. */
public final class LoopForeign {
  private LoopForeign() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    IterativeStream<Long> it = env.fromSequence(0, 9).map(x -> x).iterate();
    it.closeWith(env.fromSequence(0, 1)); // throws
    it.print();
    env.execute();
  }
}
