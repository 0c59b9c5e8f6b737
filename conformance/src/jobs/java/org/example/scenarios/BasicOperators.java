package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** The names of the basic operators. */
public final class BasicOperators {
  private BasicOperators() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .map(x -> x)
        .flatMap((Long x, Collector<Long> out) -> out.collect(x))
        .returns(Types.LONG)
        .filter(x -> x > 1)
        .process(new Copy())
        .print();
    env.execute();
  }

  private static final class Copy extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }
  }
}
