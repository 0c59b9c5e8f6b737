// versions: 1.17..
// run: -p 4 -Dexecution.program-config.enabled=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where programs may configure nothing, operators still may. */
public final class ProgramConfigurationOfOperators {
  private ProgramConfigurationOfOperators() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).setParallelism(3).print();
    env.execute();
  }
}
