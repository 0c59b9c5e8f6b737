// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.SourceFunction;

/** A plain source function has one subtask. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class LegacySource {
  private LegacySource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.addSource(new Ticks()).print();
    env.execute();
  }

  private static final class Ticks implements SourceFunction<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(SourceContext<Long> context) {
      context.collect(1L);
    }

    @Override
    public void cancel() {}
  }
}
