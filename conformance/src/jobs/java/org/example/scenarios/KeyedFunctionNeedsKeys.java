package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** A function for keyed inputs is refused on others. */
public final class KeyedFunctionNeedsKeys {
  private KeyedFunctionNeedsKeys() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .connect(env.fromSequence(0, 10))
        .process(new Keyed()) // throws
        .print();
    env.execute();
  }

  private static final class Keyed extends KeyedCoProcessFunction<Long, Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement1(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }

    @Override
    public void processElement2(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }
  }
}
