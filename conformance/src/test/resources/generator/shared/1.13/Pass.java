package generated;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

public final class Pass extends ProcessFunction<Long, Long> {
  @Override
  public void processElement(Long value, Context context, Collector<Long> out) {
    out.collect(value);
  }
}
