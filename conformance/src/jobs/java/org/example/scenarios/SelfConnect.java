package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

/** A stream that is connected with itself is read twice. */
public final class SelfConnect {
  private SelfConnect() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    numbers.connect(numbers).map(new Both()).print();
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
