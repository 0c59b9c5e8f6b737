// versions: 1.20..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** mapPartition without key has its input's parallelism and never chains. */
public final class MapPartition {
  private MapPartition() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .fullWindowPartition()
        .mapPartition((Iterable<Long> x, Collector<Long> out) -> {})
        .returns(Types.LONG)
        .print();
    env.execute();
  }
}
