package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** A group is inherited through side outputs. */
public final class GroupOfSideOutput {
  private GroupOfSideOutput() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    OutputTag<Long> odd = new OutputTag<>("odd", Types.LONG);
    SingleOutputStreamOperator<Long> split =
        env.fromSequence(0, 10).process(new Split(odd)).slotSharingGroup("g").setParallelism(2);
    split.getSideOutput(odd).map(x -> x).print();
    split.map(x -> x).slotSharingGroup("default").print();
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
      context.output(odd, value);
    }
  }
}
