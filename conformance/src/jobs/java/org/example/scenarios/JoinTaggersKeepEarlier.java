package org.example.scenarios;

import org.apache.flink.api.common.functions.JoinFunction;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;

/** The taggers of a join keep the parallelism that their inputs had at the call. */
public final class JoinTaggersKeepEarlier {
  private JoinTaggersKeepEarlier() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> a = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    SingleOutputStreamOperator<Long> b = env.fromSequence(0, 10).map(x -> x).setParallelism(3);
    a.join(b)
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(GlobalWindows.create())
        .apply((JoinFunction<Long, Long, Long>) (x, y) -> x + y)
        .print();
    a.setParallelism(5);
    b.setParallelism(6);
    env.execute();
  }
}
