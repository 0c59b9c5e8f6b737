// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An iteration keeps the parallelism that its input had at the call. */
public final class IterationKeepsEarlier {
  private IterationKeepsEarlier() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> numbers =
        env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    IterativeStream<Long> loop = numbers.iterate();
    numbers.setParallelism(5);
    SingleOutputStreamOperator<Long> step = loop.map(x -> x - 1).setParallelism(2);
    loop.closeWith(step);
    step.print();
    env.execute();
  }
}
