// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An iteration has a head and a tail with the parallelism of its input. */
public final class Iteration {
  private Iteration() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IterativeStream<Long> loop = env.fromSequence(0, 10).map(x -> x).setParallelism(2).iterate();
    SingleOutputStreamOperator<Long> step = loop.map(x -> x - 1).setParallelism(2);
    loop.closeWith(step.filter(x -> x > 0).setParallelism(2));
    step.filter(x -> x <= 0).print();
    env.execute();
  }
}
