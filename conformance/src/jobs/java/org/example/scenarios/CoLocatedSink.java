// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink that is located together. */
public final class CoLocatedSink {
  private CoLocatedSink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a =
        env.fromSequence(0, 10).rebalance().map(x -> x).slotSharingGroup("a");
    a.getTransformation().setCoLocationGroupKey("k");
    a.rebalance()
        .print()
        .slotSharingGroup("b")
        .getTransformation()
        .setCoLocationGroupKey("k"); // throws
    env.execute();
  }
}
