// versions: ..1.20
// run: -p 2
// run: -p 2 -Dexecution.checkpointing.interval=1000
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Jobs with iterations take no checkpoints. */
public final class IterationWithCheckpoints {
  private IterationWithCheckpoints() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(1000);

    IterativeStream<Long> iteration = env.fromSequence(0, 10).map(x -> x).iterate(); // throws
    DataStream<Long> step = iteration.map(x -> x - 1);
    iteration.closeWith(step.filter(x -> x > 0));
    step.print();
    env.execute();
  }
}
