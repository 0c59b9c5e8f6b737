// versions: 1.20..
package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** sortPartition with key has its input's parallelism. */
public final class KeyedSortPartition {
  private KeyedSortPartition() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSource(new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src")
        .setParallelism(3)
        .keyBy(x -> x)
        .fullWindowPartition()
        .sortPartition(new Itself(), Order.ASCENDING)
        .print();
    env.execute();
  }

  private static final class Itself implements KeySelector<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long getKey(Long value) {
      return value;
    }
  }
}
