package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Two environments are two jobs. */
public final class TwoEnvironments {
  private TwoEnvironments() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment first = StreamExecutionEnvironment.getExecutionEnvironment();
    StreamExecutionEnvironment second = StreamExecutionEnvironment.getExecutionEnvironment();
    first.setParallelism(3);
    first.fromSequence(0, 10).print();
    second.fromSequence(0, 10).print();
    first.execute();
    second.execute();
  }
}
