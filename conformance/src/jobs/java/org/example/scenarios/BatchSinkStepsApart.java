// versions: 1.17..
// run: -p 2
// run: -p 2 -Djobmanager.scheduler=Default
// run: -p 2 -Djobmanager.scheduler=Default -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** In batch mode, a result blocks in front of the committer and behind it. */
public final class BatchSinkStepsApart {
  private BatchSinkStepsApart() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    env.fromSequence(0, 10).setParallelism(2).sinkTo(new TidySink()).setParallelism(2);
    env.execute();
  }
}
