package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.NumberSequenceIterator;

/** A collection that can be split is read in parallel. */
public final class SplittableSource {
  private SplittableSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromParallelCollection(new NumberSequenceIterator(0, 10), Long.class).print();
    env.execute();
  }
}
