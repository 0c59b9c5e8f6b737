// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An iteration in the parallelism of the environment. */
public final class IterationOfEnvironment {
  private IterationOfEnvironment() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    IterativeStream<Long> loop = env.fromSequence(0, 10).iterate(1000);
    DataStream<Long> step = loop.map(x -> x - 1).setParallelism(3);
    loop.closeWith(step.map(x -> x));
    step.print();
    env.execute();
  }
}
