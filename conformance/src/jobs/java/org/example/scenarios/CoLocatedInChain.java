package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Only the head of a chain is located together with others. */
public final class CoLocatedInChain {
  private CoLocatedInChain() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a = env.fromSequence(0, 10).map(x -> x).slotSharingGroup("a");
    a.getTransformation().setCoLocationGroupKey("k"); // throws
    SingleOutputStreamOperator<Long> b = a.filter(x -> x > 0);
    b.getTransformation().setCoLocationGroupKey("j");
    SingleOutputStreamOperator<Long> c = b.rebalance().map(x -> x).slotSharingGroup("b");
    c.getTransformation().setCoLocationGroupKey("j");
    c.rebalance()
        .map(x -> x)
        .setParallelism(2)
        .getTransformation()
        .setCoLocationGroupKey("k"); // throws
    env.execute();
  }
}
