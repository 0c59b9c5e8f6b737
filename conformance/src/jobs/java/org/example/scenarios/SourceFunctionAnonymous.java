// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source function without a name of its own is parallel when its super class is. */
public final class SourceFunctionAnonymous {
  private SourceFunctionAnonymous() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.addSource(
            new org.apache.flink.streaming.api.functions.source.RichSourceFunction<Long>() {
              @Override
              public void run(SourceContext<Long> context) {}

              @Override
              public void cancel() {}
            })
        .map(x -> x)
        .print();
    env.addSource(
            new org.apache.flink.streaming.api.functions.source.RichParallelSourceFunction<Long>() {
              @Override
              public void run(SourceContext<Long> context) {}

              @Override
              public void cancel() {}
            },
            "many")
        .map(x -> x)
        .print();
    env.execute();
  }
}
