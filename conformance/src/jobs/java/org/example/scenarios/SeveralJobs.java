package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Every job numbers its operators behind the stream graphs of those before it, and finds the max
 * parallelism that they left.
 */
public final class SeveralJobs {
  private SeveralJobs() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> m = env.fromSequence(0, 9).keyBy(x -> x).map(x -> x);
    m.rebalance().print();
    env.execute("one");
    env.setParallelism(3);
    m.setParallelism(2);
    SingleOutputStreamOperator<Long> f = m.rescale().filter(x -> true);
    f.keyBy(x -> x).union(m.keyBy(x -> x)).rebalance().print();
    env.getExecutionPlan();
    f.shuffle().print();
    env.executeAsync("two");
    env.setMaxParallelism(64);
    f.global().map(x -> x).name("third");
    env.execute();
    env.setMaxParallelism(256);
    f.setParallelism(7).rebalance().map(x -> x).name("fourth").print();
    f.executeAndCollect().close();
    m.map(x -> x).broadcast().print();
    env.execute("last");
  }
}
