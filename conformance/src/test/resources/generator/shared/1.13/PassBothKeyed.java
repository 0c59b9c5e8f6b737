package generated;

import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

public final class PassBothKeyed extends KeyedCoProcessFunction<Long, Long, Long, Long> {
  @Override
  public void processElement1(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }

  @Override
  public void processElement2(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }
}
