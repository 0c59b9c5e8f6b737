package generated;

import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

public final class KeyedRules extends KeyedBroadcastProcessFunction<Long, Long, Long, Long> {
  @Override
  public void processElement(Long value, ReadOnlyContext context, Collector<Long> out) {
    out.collect(value);
  }

  @Override
  public void processBroadcastElement(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }
}
