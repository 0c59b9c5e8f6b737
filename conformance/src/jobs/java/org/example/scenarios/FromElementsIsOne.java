package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A legacy source of elements has one subtask. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class FromElementsIsOne {
  private FromElementsIsOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromElements(1L, 2L).map(x -> x).print();
    env.execute();
  }
}
