// run: -p 2
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Overrides are laid over the plan when it is submitted, not before. */
public final class OverridesOfVertices {
  private OverridesOfVertices() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .uid("head")
        .map(x -> x)
        .keyBy(x -> x)
        .reduce((x, y) -> x)
        .uid("sum")
        .print();
    env.execute();
  }
}
