package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Of a forward only the one next to the consumer counts. */
public final class ForwardBehindKey {
  private ForwardBehindKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).forward().keyBy(x -> x).map(x -> x).setParallelism(3).print();
    env.execute();
  }
}
