// run:
// run: -p 4
// run: --local
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The default of local environments means nothing to a cluster. */
public final class LocalDefaultIgnoredByCluster {
  private LocalDefaultIgnoredByCluster() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment.setDefaultLocalParallelism(13);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
