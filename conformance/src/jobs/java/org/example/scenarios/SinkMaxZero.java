// versions: 1.18..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink refuses a max parallelism of 0. */
public final class SinkMaxZero {
  private SinkMaxZero() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).print().setMaxParallelism(0); // throws
    env.execute();
  }
}
