package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoFlatMapFunction;
import org.apache.flink.streaming.api.functions.co.CoProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** The names of operators with two inputs. */
public final class ConnectedOperators {
  private ConnectedOperators() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10);
    DataStream<Long> b = env.fromSequence(0, 10);
    a.connect(b).flatMap(new Flat()).setParallelism(2).print();
    a.connect(b).process(new Plain()).print();
    a.connect(b).keyBy(x -> x % 3, x -> x % 3).process(new Keyed()).print();
    a.keyBy(x -> x % 3).connect(b.keyBy(x -> x % 3)).process(new Keyed()).setParallelism(3).print();
    env.execute();
  }

  private static final class Flat implements CoFlatMapFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap1(Long value, Collector<Long> out) {
      out.collect(value);
    }

    @Override
    public void flatMap2(Long value, Collector<Long> out) {
      out.collect(value);
    }
  }

  private static final class Plain extends CoProcessFunction<Long, Long, Long> {
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
