package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sinks of side outputs and of keyed streams take the number of the environment. */
public final class SinksOfSideOutputs {
  private SinksOfSideOutputs() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    OutputTag<Long> tag = new OutputTag<>("side", Types.LONG);
    SingleOutputStreamOperator<Long> step =
        env.fromSequence(0, 10).process(new Split()).setParallelism(2);
    step.getSideOutput(tag).sinkTo(new WriterOnlySink()).name("side");
    step.getSideOutput(tag).keyBy(x -> x).sinkTo(new CommittedSink()).name("keyed");
    step.getSideOutput(tag).rebalance().print("prefix");
    step.sinkTo(new CommittedSink()).setParallelism(2).name("main").disableChaining();
    env.execute();
  }

  private static final class Split extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      out.collect(value);
    }
  }
}
