package generated;

import org.apache.flink.streaming.api.functions.co.CoProcessFunction;
import org.apache.flink.util.Collector;

public final class PassBoth extends CoProcessFunction<Long, Long, Long> {
  @Override
  public void processElement1(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }

  @Override
  public void processElement2(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }
}
