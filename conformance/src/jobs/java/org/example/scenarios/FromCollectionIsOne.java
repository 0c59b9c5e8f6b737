package org.example.scenarios;

import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A legacy source of a collection has one subtask. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class FromCollectionIsOne {
  private FromCollectionIsOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromCollection(List.of(1L, 2L)).map(x -> x).print();
    env.execute();
  }
}
