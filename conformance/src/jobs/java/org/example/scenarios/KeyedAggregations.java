package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The aggregations of a keyed stream. */
public final class KeyedAggregations {
  private KeyedAggregations() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    KeyedStream<Tuple2<Long, Long>, Long> keyed =
        env.fromSequence(0, 10)
            .map(x -> Tuple2.of(x, x))
            .returns(Types.TUPLE(Types.LONG, Types.LONG))
            .keyBy(x -> x.f0);
    keyed.sum(1).print();
    keyed.min(1).setParallelism(2).print();
    keyed.max("f1").print();
    keyed.minBy(1).print();
    keyed.maxBy(1, false).print();
    env.execute();
  }
}
