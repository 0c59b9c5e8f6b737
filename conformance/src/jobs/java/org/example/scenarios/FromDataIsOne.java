// versions: 1.19..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** fromData starts with one subtask. */
public final class FromDataIsOne {
  private FromDataIsOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromData(1L, 2L).print();
    env.execute();
  }
}
