package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Operators behind a stream of the first job pull all of it into the second. */
public final class SecondJobPullsUpstream {
  private SecondJobPullsUpstream() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x).setParallelism(2);
    numbers.print();
    env.execute("first");
    numbers.filter(x -> x > 1).print().setParallelism(3);
    env.execute("second");
  }
}
