package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The planner does not compare the parallelism of operators that are located together. */
public final class CoLocatedOfOtherWidths {
  private CoLocatedOfOtherWidths() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a =
        env.fromSequence(0, 10).rebalance().map(x -> x).setParallelism(2);
    a.getTransformation().setCoLocationGroupKey("k");
    SingleOutputStreamOperator<Long> b = a.rebalance().map(x -> x).setParallelism(3);
    b.getTransformation().setCoLocationGroupKey("k");
    b.print();
    env.execute();
  }
}
