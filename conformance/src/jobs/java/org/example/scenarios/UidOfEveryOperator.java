// run: -p 2
// run: -p 2 -Dpipeline.auto-generate-uids=false
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What shapes edges only needs no uid, and what no sink follows counts all the same. */
public final class UidOfEveryOperator {
  private UidOfEveryOperator() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).uid("numbers");
    numbers
        .rebalance()
        .union(numbers.map(x -> x).uid("mapped"))
        .keyBy(x -> x)
        .reduce((a, b) -> a)
        .setUidHash("0123456789abcdef0123456789abcdef")
        .print()
        .uid("printed");
    env.execute();
  }
}
