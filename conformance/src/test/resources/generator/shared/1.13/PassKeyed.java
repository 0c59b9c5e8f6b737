package generated;

import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

public final class PassKeyed extends KeyedProcessFunction<Long, Long, Long> {
  @Override
  public void processElement(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }
}
