package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A socket has one subtask. */
public final class SocketIsOne {
  private SocketIsOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.socketTextStream("localhost", 1234).print();
    env.execute();
  }
}
