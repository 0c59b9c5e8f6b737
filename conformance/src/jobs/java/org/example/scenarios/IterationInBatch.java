// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.IterativeStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** There are no iterations in batch mode. */
public final class IterationInBatch {
  private IterationInBatch() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    IterativeStream<Long> loop = env.fromSequence(0, 10).iterate(); // throws
    SingleOutputStreamOperator<Long> step = loop.map(x -> x);
    loop.closeWith(step);
    step.print();
    env.execute();
  }
}
