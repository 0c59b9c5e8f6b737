package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Up to 1.16 a name that is null is refused. */
public final class JobNameNull {
  private JobNameNull() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    String name = null;
    env.execute(name); // throws ..1.16
  }
}
