// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The head and the tail of an iteration are in the group of the feedback. */
public final class IterationInGroup {
  private IterationInGroup() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IterativeStream<Long> loop = env.fromSequence(0, 10).slotSharingGroup("g").iterate();
    SingleOutputStreamOperator<Long> step = loop.map(x -> x - 1);
    loop.closeWith(step.filter(x -> x > 0));
    step.print();
    env.execute();
  }
}
