package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Of several settings of an environment, the last one before an operator counts for it. */
public final class EnvironmentLastWriteWins {
  private EnvironmentLastWriteWins() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    env.setParallelism(3);
    DataStream<Long> numbers = env.fromSequence(0, 10);
    env.setParallelism(5);
    numbers.map(x -> x).print();
    env.execute();
  }
}
