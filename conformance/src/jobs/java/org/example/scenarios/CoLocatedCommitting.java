// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The steps of a sink are located like the sink from 1.19 on. */
public final class CoLocatedCommitting {
  private CoLocatedCommitting() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a =
        env.fromSequence(0, 10).rebalance().map(x -> x).slotSharingGroup("a");
    a.getTransformation().setCoLocationGroupKey("k");
    a.rebalance()
        .sinkTo(new CommittedSink())
        .slotSharingGroup("b")
        .getTransformation()
        .setCoLocationGroupKey("k"); // throws 1.19..
    env.execute();
  }
}
