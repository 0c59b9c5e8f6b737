// versions: 1.18..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink's max parallelism holds for all its operators. */
public final class SinkMax {
  private SinkMax() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new CommittedSink()).setMaxParallelism(64).name("cs");
    env.execute();
  }
}
