package generated;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

public final class Divide extends ProcessFunction<Long, Long> {
  @Override
  public void processElement(Long value, Context context, Collector<Long> out) {
    if (value % 2 == 0) {
      out.collect(value);
    } else {
      context.output(Tags.ODD, value);
    }
  }
}
