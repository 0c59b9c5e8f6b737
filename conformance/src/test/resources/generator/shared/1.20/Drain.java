package generated;

import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;

public final class Drain implements MapPartitionFunction<Long, Long> {
  @Override
  public void mapPartition(Iterable<Long> values, Collector<Long> out) {
    values.forEach(out::collect);
  }
}
