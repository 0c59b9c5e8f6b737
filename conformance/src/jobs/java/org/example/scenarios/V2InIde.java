// versions: 2.0..
// run: --local
package org.example.scenarios;

import org.apache.flink.api.connector.dsv2.DataStreamV2SinkUtils;
import org.apache.flink.api.connector.dsv2.DataStreamV2SourceUtils;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.datastream.api.ExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** In an IDE the environment of the new API has one subtask. */
public final class V2InIde {
  private V2InIde() {}

  public static void main(String[] args) throws Exception {
    ExecutionEnvironment env = ExecutionEnvironment.getInstance();
    env.fromSource(DataStreamV2SourceUtils.wrapSource(new NumberSequenceSource(0, 10)), "numbers")
        .process(new V2Pipeline.Same())
        .toSink(DataStreamV2SinkUtils.wrapSink(new DiscardingSink<>()));
    env.execute("v2");
  }
}
