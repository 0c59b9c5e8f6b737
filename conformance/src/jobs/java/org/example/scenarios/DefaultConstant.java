package org.example.scenarios;

import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The constant for the default leaves the number to the end of the program. */
public final class DefaultConstant {
  private DefaultConstant() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).setParallelism(ExecutionConfig.PARALLELISM_DEFAULT).print();
    env.setParallelism(3);
    env.execute();
  }
}
