// versions: 1.17..
// run: -p 4 -Dexecution.program-config.enabled=false
// run: -Dexecution.program-config.enabled=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where programs may configure nothing, another number for the environment is refused. */
public final class ProgramConfigurationRefused {
  private ProgramConfigurationRefused() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.setParallelism(3); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
