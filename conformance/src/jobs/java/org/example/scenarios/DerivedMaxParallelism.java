package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The max parallelism that nobody set grows in powers of two. */
public final class DerivedMaxParallelism {
  private DerivedMaxParallelism() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    for (int parallelism : new int[] {85, 86, 100, 171, 172}) {
      numbers.map(x -> x).setParallelism(parallelism).print().setParallelism(parallelism);
    }
    env.execute();
  }
}
