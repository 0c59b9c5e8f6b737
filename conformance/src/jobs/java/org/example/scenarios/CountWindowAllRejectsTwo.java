package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A window over all elements cannot have two subtasks. */
public final class CountWindowAllRejectsTwo {
  private CountWindowAllRejectsTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 2)
        .countWindowAll(3)
        .reduce((x, y) -> x + y)
        .setParallelism(2) // throws
        .print();
    env.execute();
  }
}
