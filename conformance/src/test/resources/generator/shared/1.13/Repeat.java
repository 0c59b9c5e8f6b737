package generated;

import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

public final class Repeat implements FlatMapFunction<Long, Long> {
  @Override
  public void flatMap(Long value, Collector<Long> out) {
    out.collect(value);
    out.collect(value);
  }
}
