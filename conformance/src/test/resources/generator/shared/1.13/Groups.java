package generated;

import org.apache.flink.api.common.functions.CoGroupFunction;
import org.apache.flink.util.Collector;

public final class Groups implements CoGroupFunction<Long, Long, Long> {
  @Override
  public void coGroup(Iterable<Long> left, Iterable<Long> right, Collector<Long> out) {
    left.forEach(out::collect);
  }
}
