package org.example.scenarios;

import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The environment ignores the constant for the unknown. */
public final class UnknownConstantIgnored {
  private UnknownConstantIgnored() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(ExecutionConfig.PARALLELISM_UNKNOWN);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
