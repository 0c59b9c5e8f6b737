package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A socket cannot have two subtasks. */
public final class SocketRejectsTwo {
  private SocketRejectsTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.socketTextStream("localhost", 1234).setParallelism(2).print(); // throws
    env.execute();
  }
}
