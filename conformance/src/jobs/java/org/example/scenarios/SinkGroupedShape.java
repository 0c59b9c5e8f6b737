// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The group of a step stays where the sink has another. */
public final class SinkGroupedShape {
  private SinkGroupedShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new ShapedSink("group")).slotSharingGroup("k").name("s");
    env.execute();
  }
}
