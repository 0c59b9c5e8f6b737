// versions: 1.17..
// run: -Dexecution.program-config.enabled=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where programs may configure nothing, even the default is refused when nobody said it before. */
public final class ProgramConfigurationAdded {
  private ProgramConfigurationAdded() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.setParallelism(1); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
