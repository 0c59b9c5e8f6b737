package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * In batch mode the tasks of the common group are in groups of their own, so none are located
 * together.
 */
public final class CoLocatedInBatch {
  private CoLocatedInBatch() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    SingleOutputStreamOperator<Long> a = env.fromSequence(0, 10).rebalance().map(x -> x);
    a.getTransformation().setCoLocationGroupKey("k");
    SingleOutputStreamOperator<Long> b = a.rebalance().map(x -> x);
    b.getTransformation().setCoLocationGroupKey("k"); // throws 1.14..
    b.print();
    env.execute();
  }
}
