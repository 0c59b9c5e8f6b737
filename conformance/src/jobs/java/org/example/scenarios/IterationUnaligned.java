// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Checkpoints of an iteration that are forced can still not be unaligned. */
public final class IterationUnaligned {
  private IterationUnaligned() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000, CheckpointingMode.EXACTLY_ONCE, true);
    env.getCheckpointConfig().enableUnalignedCheckpoints();
    IterativeStream<Long> iteration = env.fromSequence(0, 10).map(x -> x).iterate(); // throws
    DataStream<Long> step = iteration.map(x -> x - 1);
    iteration.closeWith(step.filter(x -> x > 0));
    step.print();
    env.execute();
  }
}
