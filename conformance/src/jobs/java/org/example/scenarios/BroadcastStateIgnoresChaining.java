package org.example.scenarios;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/** disableChaining and startNewChain do nothing to an operator with broadcast state. */
public final class BroadcastStateIgnoresChaining {
  private BroadcastStateIgnoresChaining() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    BroadcastStream<Long> rules =
        env.fromSequence(0, 10)
            .broadcast(new MapStateDescriptor<>("rules", Long.class, Long.class));
    numbers.connect(rules).process(new Rules()).disableChaining().map(x -> x).print();
    numbers.connect(rules).process(new Rules()).startNewChain().map(x -> x).print();
    numbers
        .keyBy(x -> x % 3)
        .connect(rules)
        .process(new KeyedRules())
        .disableChaining()
        .map(x -> x)
        .print();
    env.execute();
  }

  private static final class Rules extends BroadcastProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, ReadOnlyContext context, Collector<Long> out) {
      out.collect(value);
    }

    @Override
    public void processBroadcastElement(Long value, Context context, Collector<Long> out) {}
  }

  private static final class KeyedRules
      extends KeyedBroadcastProcessFunction<Long, Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, ReadOnlyContext context, Collector<Long> out) {
      out.collect(value);
    }

    @Override
    public void processBroadcastElement(Long value, Context context, Collector<Long> out) {}
  }
}
