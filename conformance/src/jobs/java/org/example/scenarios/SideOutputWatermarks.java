package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Watermarks on a side output inherit from its operator. */
public final class SideOutputWatermarks {
  private SideOutputWatermarks() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    SingleOutputStreamOperator<Long> p =
        env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
            .process(new Split())
            .setParallelism(3);
    p.getSideOutput(ODD)
        .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks())
        .print()
        .setParallelism(3);
    env.execute();
  }

  private static final OutputTag<Long> ODD = new OutputTag<>("odd", Types.LONG);

  private static final class Split extends ProcessFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      if (value % 2 == 0) {
        out.collect(value);
      } else {
        context.output(ODD, value);
      }
    }
  }
}
