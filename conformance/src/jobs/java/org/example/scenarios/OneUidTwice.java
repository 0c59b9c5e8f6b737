// versions: 1.13..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A uid names one operator; job vertices are known by its hash. */
public final class OneUidTwice {
  private OneUidTwice() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.map(x -> x).uid("map").print();
    numbers.map(x -> x + 1).uid("map").print(); // throws
    env.execute();
  }
}
