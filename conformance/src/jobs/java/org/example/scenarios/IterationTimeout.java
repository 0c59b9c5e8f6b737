// versions: ..1.20
// run: -p 3
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An iteration may wait for feedback for a while only. */
public final class IterationTimeout {
  private IterationTimeout() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IterativeStream<Long> iteration = env.fromSequence(0, 10).map(x -> x).iterate(5000);
    DataStream<Long> step = iteration.map(x -> x - 1);
    iteration.closeWith(step.filter(x -> x > 0));
    step.print();
    env.execute();
  }
}
