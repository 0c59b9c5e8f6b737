package generated;

import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.Window;
import org.apache.flink.util.Collector;

public final class PassWindow<W extends Window> extends ProcessWindowFunction<Long, Long, Long, W> {
  @Override
  public void process(Long key, Context context, Iterable<Long> values, Collector<Long> out) {
    values.forEach(out::collect);
  }
}
