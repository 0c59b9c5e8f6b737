// versions: 1.16..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Results can be collected by a sink of one subtask. */
public final class AsyncCollect {
  private AsyncCollect() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    numbers.collectAsync();
    numbers.print();
    env.execute();
  }
}
