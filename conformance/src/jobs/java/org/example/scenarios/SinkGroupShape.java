// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A step of a sink may have a group of its own, which those behind it inherit. */
public final class SinkGroupShape {
  private SinkGroupShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new ShapedSink("group")).name("s");
    env.execute();
  }
}
