// versions: 1.20..
// run: -p 2 -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What follows a window over a partition waits for its end, and so does what follows its chain. */
public final class BatchPipelinedPartitionWindows {
  private BatchPipelinedPartitionWindows() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    DataStream<Long> numbers = env.fromSequence(0, 10).setParallelism(2);
    numbers.fullWindowPartition().reduce((x, y) -> x + y).rebalance().map(x -> x).print();
    numbers.rebalance().map(x -> x + 1).print();
    env.execute();
  }
}
