// versions: 1.17..
// run: -p 4 --conf excepted
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Keys can be excepted from what programs may not configure. */
public final class ProgramConfigurationExcepted {
  private ProgramConfigurationExcepted() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.setParallelism(3);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
