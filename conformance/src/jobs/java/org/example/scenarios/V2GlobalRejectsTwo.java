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

/** A global stream of the DataStream V2 API refuses any parallelism but 1. */
public final class V2GlobalRejectsTwo {
  private V2GlobalRejectsTwo() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    GlobalStream<Long> one =
        env.fromSource(
                DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "numbers")
            .global();
    one.process(new Same())
        .withParallelism(2) // throws
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
