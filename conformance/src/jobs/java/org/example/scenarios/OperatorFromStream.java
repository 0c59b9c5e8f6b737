package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A number that is read from a stream. */
public final class OperatorFromStream {
  private OperatorFromStream() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> half = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    half.map(x -> x).setParallelism(half.getParallelism() + 1).print();
    env.execute();
  }
}
