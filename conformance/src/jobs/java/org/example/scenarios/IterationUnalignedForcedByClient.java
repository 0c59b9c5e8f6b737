// versions: ..1.20
// run: -Dexecution.checkpointing.unaligned=true -Dexecution.checkpointing.unaligned.forced=true
package org.example.scenarios;

import org.apache.flink.streaming.api.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Unaligned checkpoints of an iteration can be forced by the client. */
public final class IterationUnalignedForcedByClient {
  private IterationUnalignedForcedByClient() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000, CheckpointingMode.EXACTLY_ONCE, true);
    IterativeStream<Long> iteration = env.fromSequence(0, 10).map(x -> x).iterate();
    DataStream<Long> step = iteration.map(x -> x - 1);
    iteration.closeWith(step.filter(x -> x > 0));
    step.print();
    env.execute();
  }
}
