package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** A side output has the parallelism of its operator. */
public final class SideOutputsWithParallelism {
  private SideOutputsWithParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    OutputTag<Long> odd = new OutputTag<>("odd", Types.LONG);
    SingleOutputStreamOperator<Long> split =
        env.fromSequence(0, 10).process(new Split(odd)).setParallelism(2);
    split.getSideOutput(odd).map(x -> x).setParallelism(2).print();
    split.getSideOutput(odd).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    split.getSideOutput(odd).rebalance().print().setParallelism(2);
    env.execute();
  }

  private static final class Split extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1L;
    private final OutputTag<Long> odd;

    private Split(OutputTag<Long> odd) {
      this.odd = odd;
    }

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      if (value % 2 == 1) {
        context.output(odd, value);
      }
    }
  }
}
