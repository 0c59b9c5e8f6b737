// versions: ..1.20
// run: -Dexecution.checkpointing.unaligned.enabled=true
package org.example.scenarios;

import org.apache.flink.streaming.api.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The client asks for unaligned checkpoints by another key from 1.17 on. */
public final class IterationUnalignedByNewKey {
  private IterationUnalignedByNewKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000, CheckpointingMode.EXACTLY_ONCE, true);
    IterativeStream<Long> iteration =
        env.fromSequence(0, 10).map(x -> x).iterate(); // throws 1.17..
    DataStream<Long> step = iteration.map(x -> x - 1);
    iteration.closeWith(step.filter(x -> x > 0));
    step.print();
    env.execute();
  }
}
