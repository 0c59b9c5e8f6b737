package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Operators that are located together in two groups of locations. */
public final class CoLocatedTwice {
  private CoLocatedTwice() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a =
        env.fromSequence(0, 10).rebalance().map(x -> x).slotSharingGroup("a");
    a.getTransformation().setCoLocationGroupKey("k");
    a.getTransformation().setCoLocationGroupKey("j");
    SingleOutputStreamOperator<Long> b = a.rebalance().map(x -> x).slotSharingGroup("b");
    b.getTransformation().setCoLocationGroupKey("k");
    b.print();
    env.execute();
  }
}
