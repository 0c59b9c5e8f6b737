// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A topology may add nothing, in batch mode. */
public final class BatchSinkNoneShape {
  private BatchSinkNoneShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).sinkTo(new ShapedSink("none")).name("s");
    env.execute();
  }
}
