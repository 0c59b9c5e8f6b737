// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A topology may add nothing. */
public final class SinkNoneShape {
  private SinkNoneShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new ShapedSink("none")).name("s");
    env.execute();
  }
}
