// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A step between writer and committer may be spread anew. */
public final class SinkRebalancedShape {
  private SinkRebalancedShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new ShapedSink("rebalanced")).name("s");
    env.execute();
  }
}
