// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A step behind the writer may not change the parallelism without a partitioner. */
public final class SinkChangesShape {
  private SinkChangesShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .sinkTo(new ShapedSink("changes")) // throws
        .name("s");
    env.execute();
  }
}
