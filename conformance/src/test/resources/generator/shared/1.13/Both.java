package generated;

import org.apache.flink.streaming.api.functions.co.CoMapFunction;

public final class Both implements CoMapFunction<Long, Long, Long> {
  @Override
  public Long map1(Long value) {
    return value;
  }

  @Override
  public Long map2(Long value) {
    return value;
  }
}
