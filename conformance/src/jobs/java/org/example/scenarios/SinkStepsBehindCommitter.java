// versions: 1.15..
// run: -p 2
// run: -p 2 -Dexecution.runtime-mode=BATCH
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What a sink adds behind its committer is chained to it, unless the job runs in batch mode. */
public final class SinkStepsBehindCommitter {
  private SinkStepsBehindCommitter() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).sinkTo(new TidySink());
    env.execute();
  }
}
