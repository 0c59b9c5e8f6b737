// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An iteration without feedback is refused. */
public final class IterationWithoutFeedback {
  private IterationWithoutFeedback() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IterativeStream<Long> loop = env.fromSequence(0, 10).iterate(); // throws
    loop.map(x -> x).print();
    env.execute();
  }
}
