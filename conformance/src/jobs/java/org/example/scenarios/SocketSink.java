package org.example.scenarios;

import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A socket is written by one subtask unless told otherwise. */
public final class SocketSink {
  private SocketSink() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<String> words = env.fromSequence(0, 10).map(x -> "x" + x);
    words.writeToSocket("localhost", 1234, new SimpleStringSchema());
    words.writeToSocket("localhost", 1235, new SimpleStringSchema()).setParallelism(3);
    env.execute();
  }
}
