// run: -p -1
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** With -1 from the client nothing is decided but that it is 1 in the end. */
public final class MinusOneFromClient {
  private MinusOneFromClient() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
