// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** All ways to collect add a sink with one subtask. */
public final class CollectedByUtilities {
  private CollectedByUtilities() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    DataStreamUtils.collect(numbers);
    numbers.executeAndCollect("name", 3);
  }
}
