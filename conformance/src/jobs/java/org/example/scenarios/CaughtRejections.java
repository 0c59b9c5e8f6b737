package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A program that catches what Flink throws while it builds goes on in its handler. */
public final class CaughtRejections {
  private CaughtRejections() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    try {
      env.setParallelism(0);
      env.setParallelism(7);
    } catch (IllegalArgumentException e) {
      env.setParallelism(3);
    }
    DataStreamSource<Long> numbers = env.fromSequence(0, 10);
    try {
      numbers.map(x -> x + 1).setParallelism(-5).print();
      numbers.print();
    } catch (RuntimeException e) {
      numbers.filter(x -> x > 1).setParallelism(2).print();
    }
    try {
      numbers.keyBy(x -> x % 3).rebalance().map(x -> x).print();
    } catch (UnsupportedOperationException e) {
      numbers.rebalance().map(x -> x).name("unkeyed").print();
    }
    SingleOutputStreamOperator<Long> last = numbers.map(x -> x).name("last");
    try {
      last.setMaxParallelism(0);
    } catch (IllegalArgumentException e) {
      last.setMaxParallelism(64);
    } finally {
      last.print();
    }
    env.execute();
  }
}
