package generated;

import org.apache.flink.streaming.api.functions.co.ProcessJoinFunction;
import org.apache.flink.util.Collector;

public final class JoinPairs extends ProcessJoinFunction<Long, Long, Long> {
  @Override
  public void processElement(Long left, Long right, Context context, Collector<Long> out) {
    out.collect(left + right);
  }
}
