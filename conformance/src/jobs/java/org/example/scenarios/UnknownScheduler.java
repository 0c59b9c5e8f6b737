// versions: 1.17..
// run: -Djobmanager.scheduler=Ng
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A scheduler that the release does not know. */
public final class UnknownScheduler {
  private UnknownScheduler() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).print();
    env.execute(); // throws 2.0..
  }
}
