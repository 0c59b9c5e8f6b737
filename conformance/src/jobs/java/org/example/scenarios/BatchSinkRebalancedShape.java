// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A step between writer and committer may be spread anew, in batch mode. */
public final class BatchSinkRebalancedShape {
  private BatchSinkRebalancedShape() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).sinkTo(new ShapedSink("rebalanced")).name("s");
    env.execute();
  }
}
