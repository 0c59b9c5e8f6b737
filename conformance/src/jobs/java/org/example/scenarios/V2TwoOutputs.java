// versions: 2.0..
package org.example.scenarios;

import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.datastream.api.common.Collector;
import org.apache.flink.datastream.api.context.TwoOutputPartitionedContext;
import org.apache.flink.datastream.api.function.TwoOutputStreamProcessFunction;
import org.apache.flink.datastream.api.stream.GlobalStream;
import org.apache.flink.datastream.api.stream.KeyedPartitionStream;
import org.apache.flink.datastream.api.stream.NonKeyedPartitionStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The DataStream V2 API: the second output reads the same operator. */
public final class V2TwoOutputs {
  private V2TwoOutputs() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    NonKeyedPartitionStream<Long> in =
        env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "in");
    NonKeyedPartitionStream.ProcessConfigurableAndTwoNonKeyedPartitionStream<Long, Long> two =
        in.process(new Split()).withParallelism(3);
    two.getFirst().toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    two.getSecond()
        .withParallelism(5)
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    KeyedPartitionStream.ProcessConfigurableAndTwoKeyedPartitionStreams<Long, Long, Long> keyed =
        in.keyBy(x -> x).process(new Split(), x -> x, x -> x);
    keyed
        .getFirst()
        .process(new V2Pipeline.Same())
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    keyed
        .getSecond()
        .process(new V2Pipeline.Same())
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    GlobalStream.TwoGlobalStreams<Long, Long> global = in.global().process(new Split());
    global.getSecond().toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    env.execute("v2");
  }

  static final class Split implements TwoOutputStreamProcessFunction<Long, Long, Long> {
    @Override
    public void processRecord(
        Long record,
        Collector<Long> first,
        Collector<Long> second,
        TwoOutputPartitionedContext<Long, Long> ctx) {}
  }
}
