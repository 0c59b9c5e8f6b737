package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.NumberSequenceIterator;

/** A collection that can be split is bounded. */
public final class AutomaticSplittable {
  private AutomaticSplittable() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
    env.fromParallelCollection(new NumberSequenceIterator(0, 10), Long.class)
        .keyBy(x -> x)
        .sum(0)
        .print();
    env.execute();
  }
}
