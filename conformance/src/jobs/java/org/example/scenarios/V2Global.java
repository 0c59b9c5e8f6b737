// versions: 2.0..
package org.example.scenarios;

import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.datastream.api.common.Collector;
import org.apache.flink.datastream.api.context.PartitionedContext;
import org.apache.flink.datastream.api.function.OneInputStreamProcessFunction;
import org.apache.flink.datastream.api.stream.GlobalStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Everything on a global stream of the DataStream V2 API has parallelism 1, the sink too. */
public final class V2Global {
  private V2Global() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    GlobalStream<Long> one =
        env.fromSource(
                DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "numbers")
            .global();
    one.process(new Same())
        .process(new Same())
        .shuffle()
        .process(new Same())
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    one.toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    env.execute("v2");
  }

  static final class Same implements OneInputStreamProcessFunction<Long, Long> {
    @Override
    public void processRecord(Long record, Collector<Long> output, PartitionedContext<Long> ctx) {
      output.collect(record);
    }
  }
}
