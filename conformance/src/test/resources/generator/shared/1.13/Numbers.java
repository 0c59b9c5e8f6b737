package generated;

import org.apache.flink.streaming.api.functions.source.SourceFunction;

public final class Numbers implements SourceFunction<Long> {
  @Override
  public void run(SourceContext<Long> context) {
    context.collect(1L);
  }

  @Override
  public void cancel() {}
}
