package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Programs that reach behind streams: transformations, constructors, queryable state. */
public final class BehindTheStreams {
  private BehindTheStreams() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> numbers =
        env.fromSequence(0, 10).map(x -> x).returns(Types.LONG);
    numbers.getTransformation().setParallelism(3);
    numbers.getTransformation().setName("behind");
    KeyedStream<Long, Long> keyed = new KeyedStream<>(numbers, x -> x % 2, Types.LONG);
    keyed.asQueryableState("latest");
    DataStream<Long> again = new DataStream<>(env, numbers.getTransformation());
    again.filter(x -> true).print();
    env.execute();
  }
}
