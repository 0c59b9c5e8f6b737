package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

// versions: 1.17..
/** Printing a plan and handing over a stream graph take ids as well. */
public final class PlanFirst {
  private PlanFirst() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> m = env.fromSequence(0, 9).keyBy(x -> x).map(x -> x);
    m.rebalance().sinkTo(new WriterOnlySink());
    System.out.println(env.getExecutionPlan());
    m.keyBy(x -> x).map(x -> x).sinkTo(new WriterOnlySink());
    env.execute(env.getStreamGraph());
    m.keyBy(x -> x).map(x -> x).sinkTo(new WriterOnlySink());
    StreamExecutionEnvironment other = StreamExecutionEnvironment.getExecutionEnvironment();
    other.fromSequence(0, 9).keyBy(x -> x).print();
    other.execute("other");
    m.keyBy(x -> x).map(x -> x).sinkTo(new WriterOnlySink());
    env.execute();
  }
}
