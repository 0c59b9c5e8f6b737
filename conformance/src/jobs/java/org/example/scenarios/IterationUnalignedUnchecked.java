// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Without checkpoints it does not matter how they would be aligned. */
public final class IterationUnalignedUnchecked {
  private IterationUnalignedUnchecked() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.getCheckpointConfig().enableUnalignedCheckpoints();
    IterativeStream<Long> iteration = env.fromSequence(0, 10).map(x -> x).iterate();
    DataStream<Long> step = iteration.map(x -> x - 1);
    iteration.closeWith(step.filter(x -> x > 0));
    step.print();
    env.execute();
  }
}
