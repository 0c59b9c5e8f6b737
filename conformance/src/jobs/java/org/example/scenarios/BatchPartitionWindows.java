// versions: 1.20..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** Windows over partitions are configured in batch mode. */
public final class BatchPartitionWindows {
  private BatchPartitionWindows() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).fullWindowPartition().reduce((x, y) -> x).print();
    env.fromSequence(0, 10)
        .fullWindowPartition()
        .mapPartition((Iterable<Long> x, Collector<Long> out) -> {})
        .returns(Types.LONG)
        .print();
    env.fromSequence(0, 10).keyBy(x -> x).fullWindowPartition().reduce((x, y) -> x).print();
    env.fromSequence(0, 10)
        .keyBy(x -> x)
        .fullWindowPartition()
        .mapPartition((Iterable<Long> x, Collector<Long> out) -> {})
        .returns(Types.LONG)
        .print();
    env.execute();
  }
}
