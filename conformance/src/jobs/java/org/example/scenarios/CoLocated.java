package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Operators that are located together share the slots of one group. */
public final class CoLocated {
  private CoLocated() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    a.getTransformation().setCoLocationGroupKey("k");
    SingleOutputStreamOperator<Long> b = a.rebalance().map(x -> x).setParallelism(2);
    b.getTransformation().setCoLocationGroupKey("k");
    b.print();
    env.execute();
  }
}
