// versions: 2.0..
package org.example.scenarios;

import org.apache.flink.api.common.SlotSharingGroup;
import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.datastream.api.common.Collector;
import org.apache.flink.datastream.api.context.PartitionedContext;
import org.apache.flink.datastream.api.function.OneInputStreamProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The DataStream V2 API: operators are configured after they were created. */
public final class V2Pipeline {
  private V2Pipeline() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "numbers")
        .process(new Same())
        .withParallelism(2)
        .withName("two")
        .keyBy(x -> x % 2)
        .process(new Same())
        .withMaxParallelism(64)
        .withSlotSharingGroup(SlotSharingGroup.newBuilder("mine").build())
        .shuffle()
        .process(new Same())
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()))
        .withName("out");
    env.execute("v2");
  }

  static final class Same implements OneInputStreamProcessFunction<Long, Long> {
    @Override
    public void processRecord(Long record, Collector<Long> output, PartitionedContext<Long> ctx) {
      output.collect(record);
    }
  }
}
