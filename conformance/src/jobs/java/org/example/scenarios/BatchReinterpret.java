package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A stream that is taken for keyed in batch mode. */
public final class BatchReinterpret {
  private BatchReinterpret() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    DataStreamUtils.reinterpretAsKeyedStream(env.fromSequence(0, 10), x -> x, Types.LONG)
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
