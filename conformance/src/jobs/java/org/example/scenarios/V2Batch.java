// versions: 2.0..
// run: -p 2
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.datastream.api.common.Collector;
import org.apache.flink.datastream.api.context.PartitionedContext;
import org.apache.flink.datastream.api.function.OneInputStreamProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A sink counts as told its parallelism: only what it is not chained to is decided at run time. */
public final class V2Batch {
  private V2Batch() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    env.setExecutionMode(RuntimeExecutionMode.BATCH);
    env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "numbers")
        .keyBy(x -> x % 2)
        .process(new Odd())
        .shuffle()
        .process(new Same())
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    env.execute("batch");
  }

  static final class Odd implements OneInputStreamProcessFunction<Long, Long> {
    @Override
    public void processRecord(Long record, Collector<Long> output, PartitionedContext<Long> ctx) {
      output.collect(record);
    }
  }

  static final class Same implements OneInputStreamProcessFunction<Long, Long> {
    @Override
    public void processRecord(Long record, Collector<Long> output, PartitionedContext<Long> ctx) {
      output.collect(record);
    }
  }
}
