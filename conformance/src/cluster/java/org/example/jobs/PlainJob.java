package org.example.jobs;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** No parallelism in the code, but for one operator whose number is an argument. */
public final class PlainJob {
  private PlainJob() {}

  public static void main(String[] args) throws Exception {
    int width = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, Long.MAX_VALUE)
        .map(new Slowly())
        .name("slowly")
        .keyBy(v -> v % 7)
        .reduce((a, b) -> a + b)
        .name("sum")
        .setParallelism(width)
        .print()
        .name("sums");
    env.execute();
  }
}
