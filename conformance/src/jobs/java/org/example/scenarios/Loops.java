package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

// versions: ..1.20
/** Iterations: heads and tails with ids below zero, two loops in one program. */
public final class Loops {
  private Loops() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    IterativeStream<Long> it =
        env.fromSequence(0, 9).map(x -> x).slotSharingGroup("g").iterate(1000);
    SingleOutputStreamOperator<Long> body = it.keyBy(x -> x).map(x -> x);
    DataStream<Long> back = body.filter(x -> x > 0);
    it.closeWith(back);
    body.filter(x -> x < 0).print();
    env.execute();
    IterativeStream<Long> it2 = env.fromSequence(0, 9).map(x -> x).iterate(1000);
    DataStream<Long> b2 = it2.map(x -> x);
    b2.print();
    it2.closeWith(b2.filter(x -> x > 0));
    IterativeStream<Long> it3 = b2.filter(x -> x > 2).setParallelism(3).iterate(1000);
    it3.closeWith(it3.map(x -> x).setParallelism(3));
    it3.print();
    env.execute();
  }
}
