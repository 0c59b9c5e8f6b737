package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

// versions: 1.17..
/** Printing a plan and handing over a stream graph take ids as well. */
public final class PlanFirst {
  private PlanFirst() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> m = env.fromSequence(0, 9).keyBy(x -> x).map(x -> x);
    m.rebalance().sinkTo(new DiscardingSink<>());
    System.out.println(env.getExecutionPlan());
    m.keyBy(x -> x).map(x -> x).sinkTo(new DiscardingSink<>());
    env.execute(env.getStreamGraph());
    m.keyBy(x -> x).map(x -> x).sinkTo(new DiscardingSink<>());
    StreamExecutionEnvironment other = StreamExecutionEnvironment.getExecutionEnvironment();
    other.fromSequence(0, 9).keyBy(x -> x).print();
    other.execute("other");
    m.keyBy(x -> x).map(x -> x).sinkTo(new DiscardingSink<>());
    env.execute();
  }
}
