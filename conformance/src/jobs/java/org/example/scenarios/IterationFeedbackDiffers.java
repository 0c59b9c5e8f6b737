// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The feedback of an iteration has the parallelism of its input. */
public final class IterationFeedbackDiffers {
  private IterationFeedbackDiffers() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IterativeStream<Long> loop = env.fromSequence(0, 10).map(x -> x).setParallelism(2).iterate();
    SingleOutputStreamOperator<Long> step = loop.map(x -> x).setParallelism(3);
    loop.closeWith(step); // throws
    step.print();
    env.execute();
  }
}
