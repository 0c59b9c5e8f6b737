package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Of several settings of an operator, the last one counts. */
public final class OperatorLastCallWins {
  private OperatorLastCallWins() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).setParallelism(2).setParallelism(3).print();
    env.execute();
  }
}
