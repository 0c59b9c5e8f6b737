package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

/** Connected streams can be keyed together, and each edge keeps its own partitioner otherwise. */
public final class ConnectWithKeyBy {
  private ConnectWithKeyBy() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    DataStream<Long> others = env.fromSequence(0, 10).setParallelism(2);
    numbers.connect(others.broadcast()).map(new Both()).print();
    numbers.rescale().connect(others).map(new Both()).setParallelism(2).print();
    numbers
        .union(others)
        .connect(others.shuffle())
        .keyBy(x -> x, y -> y, Types.LONG)
        .map(new Both())
        .print();
    env.execute();
  }

  private static final class Both implements CoMapFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long map1(Long value) {
      return value;
    }

    @Override
    public Long map2(Long value) {
      return value;
    }
  }
}
