package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A stream's environment is the one that it was made with. */
public final class StreamSharesItsEnvironment {
  private StreamSharesItsEnvironment() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.getExecutionEnvironment().setParallelism(3);
    numbers.map(x -> x).print();
    env.execute();
  }
}
