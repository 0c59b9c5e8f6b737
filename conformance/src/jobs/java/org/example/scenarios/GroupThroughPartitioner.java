package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A group is inherited through partitioners. */
public final class GroupThroughPartitioner {
  private GroupThroughPartitioner() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .slotSharingGroup("g")
        .rebalance()
        .map(x -> x)
        .setParallelism(3)
        .keyBy(x -> x % 3)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
