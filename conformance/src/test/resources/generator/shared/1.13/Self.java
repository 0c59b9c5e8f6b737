package generated;

import org.apache.flink.api.java.functions.KeySelector;

public final class Self implements KeySelector<Long, Long> {
  @Override
  public Long getKey(Long value) {
    return value;
  }
}
