package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Operators in different groups cannot be located together. */
public final class CoLocatedInGroups {
  private CoLocatedInGroups() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a =
        env.fromSequence(0, 10).rebalance().map(x -> x).slotSharingGroup("a");
    a.getTransformation().setCoLocationGroupKey("k");
    SingleOutputStreamOperator<Long> b = a.rebalance().map(x -> x).slotSharingGroup("b");
    b.getTransformation().setCoLocationGroupKey("k"); // throws
    b.print();
    env.execute();
  }
}
