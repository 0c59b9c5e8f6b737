// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.RichParallelSourceFunction;

/** A parallel source function follows the environment. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class LegacyParallelSource {
  private LegacyParallelSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.addSource(new Ticks()).print();
    env.execute();
  }

  private static final class Ticks extends RichParallelSourceFunction<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(SourceContext<Long> context) {
      context.collect(1L);
    }

    @Override
    public void cancel() {}
  }
}
