// run: -Dparallelism.default=3
// run: -p 2 -Dparallelism.default=3
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The option -p beats the property parallelism.default. */
public final class ClientBeatsProperty {
  private ClientBeatsProperty() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
