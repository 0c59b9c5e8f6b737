// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The steps of a sink that leaves the number to the end. */
public final class SinkTopologyMinusOne {
  private SinkTopologyMinusOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new ElaborateSink()).setParallelism(-1).name("pcs");
    env.setParallelism(3);
    env.execute();
  }
}
