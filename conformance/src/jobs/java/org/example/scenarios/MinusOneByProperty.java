// run: -Dparallelism.default=-1
// run: -Dparallelism.default=-1 -Dexecution.runtime-mode=BATCH
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** With -1 as a property nothing is decided but that it is 1 in the end. */
public final class MinusOneByProperty {
  private MinusOneByProperty() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
