package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A legacy source of elements cannot have two subtasks. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class FromElementsRejectsTwo {
  private FromElementsRejectsTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromElements(1L, 2L).setParallelism(2).map(x -> x).print(); // throws
    env.execute();
  }
}
