// versions: 1.20..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A window over a partition keeps the parallelism that its input had at the call. */
public final class PartitionKeepsEarlier {
  private PartitionKeepsEarlier() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStreamSource<Long> numbers = env.fromSequence(0, 10);
    DataStream<Long> reduced = numbers.fullWindowPartition().reduce((x, y) -> x);
    numbers.setParallelism(3);
    reduced.print();
    env.execute();
  }
}
