package generated;

import org.apache.flink.streaming.api.functions.co.CoFlatMapFunction;
import org.apache.flink.util.Collector;

public final class FlatBoth implements CoFlatMapFunction<Long, Long, Long> {
  @Override
  public void flatMap1(Long value, Collector<Long> out) {
    out.collect(value);
  }

  @Override
  public void flatMap2(Long value, Collector<Long> out) {
    out.collect(value);
  }
}
