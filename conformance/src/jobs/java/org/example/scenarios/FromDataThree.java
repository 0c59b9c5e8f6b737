// versions: 1.19..
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** fromData accepts another parallelism. */
public final class FromDataThree {
  private FromDataThree() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromData(1L, 2L).setParallelism(3).print();
    env.execute();
  }
}
