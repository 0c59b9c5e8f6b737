// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A step between writer and committer is joined to the writer by forward. */
public final class SinkPlainShape {
  private SinkPlainShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new ShapedSink("plain")).name("s");
    env.execute();
  }
}
