// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;
import org.apache.flink.util.OutputTag;

/** Late data leave a window by a side output. */
public final class LateData {
  private LateData() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    OutputTag<Long> late = new OutputTag<>("late", Types.LONG);
    SingleOutputStreamOperator<Long> windows =
        env.fromSequence(0, 10)
            .keyBy(x -> x % 3)
            .window(TumblingEventTimeWindows.of(Time.seconds(1)))
            .sideOutputLateData(late)
            .reduce((x, y) -> x)
            .setParallelism(2);
    windows.getSideOutput(late).print().setParallelism(2);
    windows.print();
    env.execute();
  }
}
