package generated;

import org.apache.flink.streaming.api.functions.windowing.ProcessAllWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.Window;
import org.apache.flink.util.Collector;

public final class PassAllWindow<W extends Window> extends ProcessAllWindowFunction<Long, Long, W> {
  @Override
  public void process(Context context, Iterable<Long> values, Collector<Long> out) {
    values.forEach(out::collect);
  }
}
