package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/** A broadcast input has the partitioning broadcast. */
public final class BroadcastState {
  private BroadcastState() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .connect(
            env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
                .setParallelism(1)
                .broadcast(new MapStateDescriptor<>("rules", Long.class, Long.class)))
        .process(new Rules())
        .print();
    env.execute();
  }

  private static final class Rules extends BroadcastProcessFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Long value, ReadOnlyContext context, Collector<Long> out) {
      out.collect(value);
    }

    @Override
    public void processBroadcastElement(Long value, Context context, Collector<Long> out) {}
  }
}
