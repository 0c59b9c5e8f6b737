// versions: 1.18..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink can have a max parallelism of its own. */
public final class MaxParallelismOfSink {
  private MaxParallelismOfSink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print().setMaxParallelism(64);
    env.execute();
  }
}
