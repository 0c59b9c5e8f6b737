// run: -Dpipeline.name=nightly
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The name that the program gives beats that of the client. */
public final class JobNameOfProgramWins {
  private JobNameOfProgramWins() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute("hourly");
  }
}
