// run: -p 2 -Dpipeline.auto-generate-uids=false
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The configuration asks for uids, and the job has none. */
public final class GeneratedUidsConfigured {
  private GeneratedUidsConfigured() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10) // throws
        .print()
        .uid("printed");
    env.execute();
  }
}
