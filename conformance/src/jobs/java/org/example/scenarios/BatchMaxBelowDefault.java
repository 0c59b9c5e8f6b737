// run: -p 4
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A max parallelism below the default is no error where a scheduler decides. */
public final class BatchMaxBelowDefault {
  private BatchMaxBelowDefault() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).setMaxParallelism(2).print();
    env.execute();
  }
}
