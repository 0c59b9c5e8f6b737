// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The steps of a sink in a group. */
public final class SinkTopologyInGroup {
  private SinkTopologyInGroup() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new ElaborateSink()).slotSharingGroup("g").uid("u").name("pcs");
    env.execute();
  }
}
