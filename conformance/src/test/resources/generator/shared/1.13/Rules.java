package generated;

import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

public final class Rules extends BroadcastProcessFunction<Long, Long, Long> {
  @Override
  public void processElement(Long value, ReadOnlyContext context, Collector<Long> out) {
    out.collect(value);
  }

  @Override
  public void processBroadcastElement(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }
}
