// versions: 2.0..
package org.example.scenarios;

import java.time.Duration;
import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.datastream.api.builtin.BuiltinFuncs;
import org.apache.flink.datastream.api.common.Collector;
import org.apache.flink.datastream.api.context.PartitionedContext;
import org.apache.flink.datastream.api.context.RuntimeContext;
import org.apache.flink.datastream.api.extension.join.JoinFunction;
import org.apache.flink.datastream.api.extension.window.context.OneInputWindowContext;
import org.apache.flink.datastream.api.extension.window.context.TwoInputWindowContext;
import org.apache.flink.datastream.api.extension.window.function.OneInputWindowStreamProcessFunction;
import org.apache.flink.datastream.api.extension.window.function.TwoInputNonBroadcastWindowStreamProcessFunction;
import org.apache.flink.datastream.api.extension.window.strategy.WindowStrategy;
import org.apache.flink.datastream.api.stream.NonKeyedPartitionStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The DataStream V2 API: windows and joins are operators of their own. */
public final class V2Builtin {
  private V2Builtin() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    NonKeyedPartitionStream<Long> a =
        env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "a")
            .withParallelism(3);
    NonKeyedPartitionStream<Long> b =
        env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "b");
    sink(BuiltinFuncs.join(a, x -> x, b, x -> x, new Sum()));
    sink(a.keyBy(x -> x).connectAndProcess(b.keyBy(x -> x), BuiltinFuncs.join(new Sum())));
    sink(
        a.keyBy(x -> x)
            .process(
                BuiltinFuncs.window(WindowStrategy.tumbling(Duration.ofSeconds(1)), new Window())));
    sink(
        a.keyBy(x -> x)
            .connectAndProcess(
                b.keyBy(x -> x), BuiltinFuncs.window(WindowStrategy.global(), new BothWindow())));
    sink(a.process(BuiltinFuncs.window(WindowStrategy.global(), new Window())));
    a.global()
        .process(BuiltinFuncs.window(WindowStrategy.global(), new Window()))
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    env.execute("v2");
  }

  private static void sink(NonKeyedPartitionStream<Long> stream) {
    stream.toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
  }

  static final class Sum implements JoinFunction<Long, Long, Long> {
    @Override
    public void processRecord(Long a, Long b, Collector<Long> output, RuntimeContext ctx) {}
  }

  static final class Window implements OneInputWindowStreamProcessFunction<Long, Long> {
    @Override
    public void onTrigger(
        Collector<Long> output, PartitionedContext<Long> ctx, OneInputWindowContext<Long> window) {}
  }

  static final class BothWindow
      implements TwoInputNonBroadcastWindowStreamProcessFunction<Long, Long, Long> {
    @Override
    public void onTrigger(
        Collector<Long> output,
        PartitionedContext<Long> ctx,
        TwoInputWindowContext<Long, Long> window) {}
  }
}
