package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger;
import org.apache.flink.util.Collector;

/** The taggers of a coGroup in batch mode. */
public final class BatchCoGroup {
  private BatchCoGroup() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    DataStream<Long> a = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    DataStream<Long> b = env.fromSequence(0, 10);
    a.coGroup(b)
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(GlobalWindows.create())
        .trigger(CountTrigger.of(2))
        .apply((Iterable<Long> x, Iterable<Long> y, Collector<Long> out) -> {}, Types.LONG)
        .print();
    env.execute();
  }
}
