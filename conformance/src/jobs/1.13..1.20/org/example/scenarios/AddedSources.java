package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.source.ParallelSourceFunction;
import org.apache.flink.streaming.api.functions.source.SourceFunction;

/** Source functions are parallel when their class says so. */
public final class AddedSources {
  private AddedSources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.addSource(new One()).map(x -> x).print();
    env.addSource(new Many(), "many").map(x -> x).print();
    env.addSource(new Many()).setParallelism(3).print();
    env.execute();
  }

  private static class One implements SourceFunction<Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(SourceContext<Long> context) {
      context.collect(1L);
    }

    @Override
    public void cancel() {}
  }

  private static final class Many extends One implements ParallelSourceFunction<Long> {
    private static final long serialVersionUID = 1L;
  }
}
