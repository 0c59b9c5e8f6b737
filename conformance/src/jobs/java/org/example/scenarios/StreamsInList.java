package org.example.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Streams that are kept in a list. */
public final class StreamsInList {
  private StreamsInList() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    List<DataStream<Long>> parts = new ArrayList<>();
    for (int parallelism : List.of(2, 3)) {
      parts.add(env.fromSequence(0, 10).map(x -> x).setParallelism(parallelism));
    }
    for (DataStream<Long> part : parts) {
      part.print();
    }
    env.execute();
  }
}
