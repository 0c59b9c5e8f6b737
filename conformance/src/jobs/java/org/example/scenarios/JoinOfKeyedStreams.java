package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;
import org.apache.flink.util.Collector;

/** The taggers of a join have the parallelism of what is behind a key. */
public final class JoinOfKeyedStreams {
  private JoinOfKeyedStreams() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10).map(x -> x).setParallelism(2).keyBy(x -> x);
    DataStream<Long> b = env.fromSequence(0, 10).map(x -> x).setParallelism(3).rebalance();
    a.coGroup(b)
        .where(x -> x % 3)
        .equalTo(x -> x % 3)
        .window(GlobalWindows.create())
        .apply((Iterable<Long> x, Iterable<Long> y, Collector<Long> out) -> {}, Types.LONG)
        .print();
    env.execute();
  }
}
