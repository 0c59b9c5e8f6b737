package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** A group of a step is inherited by side outputs, sinks and joins of one group. */
public final class GroupsOfSinksAndSides {
  private GroupsOfSinksAndSides() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    OutputTag<Long> tag = new OutputTag<>("side", Types.LONG);
    SingleOutputStreamOperator<Long> step =
        env.fromSequence(0, 10)
            .slotSharingGroup("in")
            .process(new Split())
            .slotSharingGroup("step");
    step.getSideOutput(tag).map(x -> x).sinkTo(new CommittedSink()).name("side");
    step.connect(step.getSideOutput(tag)).map(new Both()).print();
    step.keyBy(x -> x)
        .reduce((x, y) -> x)
        .slotSharingGroup("default")
        .print()
        .slotSharingGroup("out");
    env.execute();
  }

  private static final class Split extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }
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
