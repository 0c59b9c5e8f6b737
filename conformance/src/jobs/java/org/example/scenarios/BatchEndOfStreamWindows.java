// versions: 1.20..
// run: -p 2 -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger;

/**
 * A window that fires at the end of its stream lets everything behind it wait, unless retriggered.
 */
public final class BatchEndOfStreamWindows {
  private BatchEndOfStreamWindows() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    DataStream<Long> numbers = env.fromSequence(0, 10).setParallelism(2);
    numbers
        .keyBy(x -> x)
        .window(GlobalWindows.createWithEndOfStreamTrigger())
        .reduce((x, y) -> x + y)
        .setParallelism(2)
        .rebalance()
        .map(x -> x)
        .setParallelism(2)
        .print()
        .setParallelism(2);
    numbers
        .keyBy(x -> x)
        .window(GlobalWindows.createWithEndOfStreamTrigger())
        .trigger(CountTrigger.of(1))
        .reduce((x, y) -> x + y)
        .setParallelism(2)
        .rebalance()
        .map(x -> x)
        .setParallelism(2)
        .print()
        .setParallelism(2);
    env.execute();
  }
}
