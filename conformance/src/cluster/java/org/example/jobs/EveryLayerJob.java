package org.example.jobs;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Parallelism of the environment and of operators, two slot sharing groups, a branch. */
public final class EveryLayerJob {
  private EveryLayerJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    env.setMaxParallelism(64);
    DataStream<Long> numbers = env.fromSequence(1, Long.MAX_VALUE).map(new Slowly()).name("slowly");
    numbers.filter(v -> v % 2 == 0).name("even").print().name("evens");
    numbers
        .keyBy(v -> v % 7)
        .reduce((a, b) -> a + b)
        .name("sum")
        .setParallelism(3)
        .slotSharingGroup("sums")
        .print()
        .name("sums")
        .setParallelism(1);
    env.execute("every layer");
  }
}
