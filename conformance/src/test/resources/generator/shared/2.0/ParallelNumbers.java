package generated;

import org.apache.flink.streaming.api.functions.source.legacy.ParallelSourceFunction;

public final class ParallelNumbers implements ParallelSourceFunction<Long> {
  @Override
  public void run(SourceContext<Long> context) {
    context.collect(1L);
  }

  @Override
  public void cancel() {}
}
