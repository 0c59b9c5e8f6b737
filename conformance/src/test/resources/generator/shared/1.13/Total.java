package generated;

import org.apache.flink.api.common.functions.AggregateFunction;

public final class Total implements AggregateFunction<Long, Long, Long> {
  @Override
  public Long createAccumulator() {
    return 0L;
  }

  @Override
  public Long add(Long value, Long sum) {
    return value + sum;
  }

  @Override
  public Long getResult(Long sum) {
    return sum;
  }

  @Override
  public Long merge(Long a, Long b) {
    return a + b;
  }
}
