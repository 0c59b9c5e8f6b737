package generated;

import org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction;

public final class Drop implements SinkFunction<Long> {
  @Override
  public void invoke(Long value, Context context) {}
}
