package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

/** A join of two groups is in the common one. */
public final class GroupsOfJoin {
  private GroupsOfJoin() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10).slotSharingGroup("a");
    DataStream<Long> b = env.fromSequence(0, 10).slotSharingGroup("b").setParallelism(2);
    a.connect(b).map(new Both()).setParallelism(3).print();
    a.connect(a.map(x -> x)).map(new Both()).print();
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
