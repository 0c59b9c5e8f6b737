package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** The partitioner behind a side output counts for that output alone. */
public final class SideOutputsPartitioned {
  private static final OutputTag<Long> EVEN = new OutputTag<Long>("even") {};

  private SideOutputsPartitioned() {}

  /** Every second number leaves by the side. */
  private static final class Split extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      if (value % 2 == 0) {
        context.output(EVEN, value);
      } else {
        out.collect(value);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> split = env.fromSequence(1, 9).process(new Split());
    split.map(x -> x + 1).print();
    split.getSideOutput(EVEN).rebalance().map(x -> x + 2).print();
    split.getSideOutput(EVEN).keyBy(x -> x % 3).reduce((x, y) -> x + y).print();
    split.union(split.getSideOutput(EVEN)).map(x -> x + 3).setParallelism(2).print();
    env.execute();
  }
}
