package generated;

import org.apache.flink.api.common.functions.JoinFunction;

public final class Pairs implements JoinFunction<Long, Long, Long> {
  @Override
  public Long join(Long left, Long right) {
    return left + right;
  }
}
