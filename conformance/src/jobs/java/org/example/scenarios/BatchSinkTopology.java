// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The steps of a sink in batch mode. */
public final class BatchSinkTopology {
  private BatchSinkTopology() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).sinkTo(new ElaborateSink()).name("pcs");
    env.execute();
  }
}
