package org.example.scenarios;

import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.streaming.api.datastream.AllWindowedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.windowing.AllWindowFunction;
import org.apache.flink.streaming.api.functions.windowing.ProcessAllWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.GlobalWindow;
import org.apache.flink.util.Collector;

/** All ways to evaluate a window over everything. */
public final class AllWindowFunctions {
  private AllWindowFunctions() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    AllWindowedStream<Long, GlobalWindow> windows = env.fromSequence(0, 10).countWindowAll(3);
    windows.reduce((x, y) -> x).print();
    windows.reduce((x, y) -> x, new All()).print();
    windows.aggregate(new Count()).print();
    windows.aggregate(new Count(), new All()).print();
    windows.process(new All()).print();
    windows.apply(new Old()).print();
    windows.sum(0).print();
    windows.maxBy(0).print();
    env.execute();
  }

  private static final class Count implements AggregateFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long createAccumulator() {
      return 0L;
    }

    @Override
    public Long add(Long value, Long count) {
      return count + 1;
    }

    @Override
    public Long getResult(Long count) {
      return count;
    }

    @Override
    public Long merge(Long a, Long b) {
      return a + b;
    }
  }

  private static final class All extends ProcessAllWindowFunction<Long, Long, GlobalWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public void process(Context context, Iterable<Long> values, Collector<Long> out) {
      values.forEach(out::collect);
    }
  }

  private static final class Old implements AllWindowFunction<Long, Long, GlobalWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public void apply(GlobalWindow window, Iterable<Long> values, Collector<Long> out) {
      values.forEach(out::collect);
    }
  }
}
