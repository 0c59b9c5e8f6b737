// versions: 2.0..
package org.example.scenarios;

import java.util.Arrays;
import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.datastream.api.common.Collector;
import org.apache.flink.datastream.api.context.NonPartitionedContext;
import org.apache.flink.datastream.api.context.PartitionedContext;
import org.apache.flink.datastream.api.function.TwoInputBroadcastStreamProcessFunction;
import org.apache.flink.datastream.api.function.TwoInputNonBroadcastStreamProcessFunction;
import org.apache.flink.datastream.api.stream.BroadcastStream;
import org.apache.flink.datastream.api.stream.KeyedPartitionStream;
import org.apache.flink.datastream.api.stream.NonKeyedPartitionStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The DataStream V2 API: two inputs, keyed or not, and broadcast ones. */
public final class V2Connected {
  private V2Connected() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    NonKeyedPartitionStream<Long> a =
        env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "a");
    NonKeyedPartitionStream<Long> b =
        env.fromSource(DataStreamV2SourceUtils.fromData(Arrays.asList(1L, 2L)), "b");
    KeyedPartitionStream<Long, Long> keyedA = a.keyBy(x -> x);
    KeyedPartitionStream<Long, Long> keyedB = b.keyBy(x -> x);
    BroadcastStream<Long> rules = b.broadcast();
    sink(a.connectAndProcess(b, new Both()));
    sink(keyedA.connectAndProcess(keyedB, new Both()));
    sink(keyedA.connectAndProcess(keyedB, new Both(), x -> x).process(new V2Pipeline.Same()));
    sink(a.connectAndProcess(rules, new Ruled()));
    sink(keyedA.connectAndProcess(rules, new Ruled()));
    sink(rules.connectAndProcess(a, new Ruled()));
    sink(rules.connectAndProcess(keyedA, new Ruled()));
    sink(a.global().connectAndProcess(b.global(), new Both()).shuffle());
    env.execute("v2");
  }

  private static void sink(NonKeyedPartitionStream<Long> stream) {
    stream.toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
  }

  static final class Both implements TwoInputNonBroadcastStreamProcessFunction<Long, Long, Long> {
    @Override
    public void processRecordFromFirstInput(
        Long record, Collector<Long> output, PartitionedContext<Long> ctx) {}

    @Override
    public void processRecordFromSecondInput(
        Long record, Collector<Long> output, PartitionedContext<Long> ctx) {}
  }

  static final class Ruled implements TwoInputBroadcastStreamProcessFunction<Long, Long, Long> {
    @Override
    public void processRecordFromNonBroadcastInput(
        Long record, Collector<Long> output, PartitionedContext<Long> ctx) {}

    @Override
    public void processRecordFromBroadcastInput(Long record, NonPartitionedContext<Long> ctx) {}
  }
}
