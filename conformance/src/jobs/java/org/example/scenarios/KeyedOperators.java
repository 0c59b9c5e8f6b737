package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** The names of operators behind a key. */
public final class KeyedOperators {
  private KeyedOperators() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    KeyedStream<Long, Long> keyed = env.fromSequence(0, 10).keyBy(x -> x % 3);
    keyed.map(x -> x).print();
    keyed.filter(x -> x > 1).print();
    keyed.flatMap((Long x, Collector<Long> out) -> out.collect(x)).returns(Types.LONG).print();
    keyed.process(new Copy()).setParallelism(2).print();
    env.execute();
  }

  private static final class Copy extends KeyedProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }
  }
}
