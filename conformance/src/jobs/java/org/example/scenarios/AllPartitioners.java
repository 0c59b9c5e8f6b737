package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Every partitioner by its name. */
public final class AllPartitioners {
  private AllPartitioners() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.shuffle().map(x -> x).print();
    numbers.rescale().map(x -> x).setParallelism(2).print();
    numbers.broadcast().map(x -> x).print();
    numbers.global().map(x -> x).print();
    numbers.forward().map(x -> x).print();
    numbers.partitionCustom((Long key, int partitions) -> (int) (key % partitions), x -> x).print();
    env.execute();
  }
}
