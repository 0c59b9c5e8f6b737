package org.example.scenarios;

import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.NumberSequenceIterator;

/** Sources that are given a type. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class SourcesGivenTypes {
  private SourcesGivenTypes() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(
            new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "typed", Types.LONG)
        .setParallelism(7)
        .print();
    env.fromElements(Long.class, 1L, 2L).print();
    env.fromCollection(List.of(1L, 2L), Types.LONG).print();
    env.fromCollection(new NumberSequenceIterator(0, 1), Types.LONG).print();
    env.fromParallelCollection(new NumberSequenceIterator(0, 10), Types.LONG)
        .setParallelism(3)
        .print();
    env.execute();
  }
}
