package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple1;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A projection of tuples is an operator. */
public final class Projection {
  private Projection() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Tuple2<Long, Long>> pairs =
        env.fromSequence(0, 10)
            .map(x -> Tuple2.of(x, x))
            .returns(Types.TUPLE(Types.LONG, Types.LONG));
    pairs.<Tuple1<Long>>project(0).setParallelism(2).print();
    env.execute();
  }
}
