package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A reinterpreted stream cannot change the parallelism. */
public final class ReinterpretChangesParallelism {
  private ReinterpretChangesParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStreamUtils.reinterpretAsKeyedStream(
            env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
                .setParallelism(3),
            x -> x,
            Types.LONG)
        .reduce((x, y) -> x) // throws
        .print();
    env.execute();
  }
}
