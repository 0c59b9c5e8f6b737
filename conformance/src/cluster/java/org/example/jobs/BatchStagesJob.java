package org.example.jobs;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Stages of a batch job that wait for each other, whose widths are arguments. */
public final class BatchStagesJob {
  private BatchStagesJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(1, 100)
        .name("numbers")
        .setParallelism(Integer.parseInt(args[0]))
        .keyBy(v -> v % 7)
        .reduce((a, b) -> a + b)
        .name("sum")
        .setParallelism(Integer.parseInt(args[1]))
        .rebalance()
        .print()
        .name("sink")
        .setParallelism(Integer.parseInt(args[2]));
    env.execute("batch stages");
  }
}
