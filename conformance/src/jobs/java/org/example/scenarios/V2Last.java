// versions: 2.0..
// run: -p 2 -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.datastream.api.attribute.NoOutputUntilEndOfInput;
import org.apache.flink.datastream.api.common.Collector;
import org.apache.flink.datastream.api.context.PartitionedContext;
import org.apache.flink.datastream.api.function.OneInputStreamProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A function that says that it emits last lets everything behind it wait. */
public final class V2Last {
  private V2Last() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    env.setExecutionMode(RuntimeExecutionMode.BATCH);
    env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "numbers")
        .keyBy(x -> x % 2)
        .process(new Last())
        .shuffle()
        .process(new Same())
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    env.execute("last");
  }

  @NoOutputUntilEndOfInput
  static final class Last implements OneInputStreamProcessFunction<Long, Long> {
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
