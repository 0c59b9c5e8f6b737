package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** All ways to read a socket have one subtask. */
public final class SocketVariants {
  private SocketVariants() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.socketTextStream("localhost", 1, "\n").print();
    env.socketTextStream("localhost", 1, "\n", 3).setParallelism(1).print();
    env.execute();
  }
}
