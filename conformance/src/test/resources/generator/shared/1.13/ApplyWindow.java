package generated;

import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.windows.Window;
import org.apache.flink.util.Collector;

public final class ApplyWindow<W extends Window> implements WindowFunction<Long, Long, Long, W> {
  @Override
  public void apply(Long key, W window, Iterable<Long> values, Collector<Long> out) {
    values.forEach(out::collect);
  }
}
