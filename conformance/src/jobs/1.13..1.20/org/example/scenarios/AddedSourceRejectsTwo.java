package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.SourceFunction;

/** A source function that is not parallel has one subtask. */
public final class AddedSourceRejectsTwo {
  private AddedSourceRejectsTwo() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.addSource(new One())
        .setParallelism(2) // throws
        .print();
    env.execute();
  }

  private static final class One implements SourceFunction<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(SourceContext<Long> context) {
      context.collect(1L);
    }

    @Override
    public void cancel() {}
  }
}
