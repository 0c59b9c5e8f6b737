// versions: 1.15..1.20
// run: -p 4 -Dexecution.allow-client-job-configurations=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The old key for what programs may configure. */
public final class ProgramConfigurationByOldKey {
  private ProgramConfigurationByOldKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.setParallelism(3); // throws
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
