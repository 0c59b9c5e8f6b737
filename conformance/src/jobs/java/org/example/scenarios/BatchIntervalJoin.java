package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

/** Operators of two keyed inputs in batch mode. */
public final class BatchIntervalJoin {
  private BatchIntervalJoin() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10)
        .keyBy(x -> x)
        .connect(env.fromSequence(0, 10).keyBy(x -> x))
        .map(new Both())
        .print();
    env.fromSequence(0, 10).setMaxParallelism(3).keyBy(x -> x).sum(0).setMaxParallelism(7).print();
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
