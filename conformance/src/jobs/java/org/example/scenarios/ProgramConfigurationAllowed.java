// versions: 1.17..
// run: -p 4 -Dexecution.program-config.enabled=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where programs may configure nothing, the same value is no change. */
public final class ProgramConfigurationAllowed {
  private ProgramConfigurationAllowed() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(4);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
