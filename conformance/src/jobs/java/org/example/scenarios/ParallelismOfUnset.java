package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A stream that leaves its number to the end says -1. */
public final class ParallelismOfUnset {
  private ParallelismOfUnset() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> numbers =
        env.fromSequence(0, 10).map(x -> x).setParallelism(-1);
    env.setParallelism(numbers.getParallelism() + 4);
    numbers.print();
    env.execute();
  }
}
