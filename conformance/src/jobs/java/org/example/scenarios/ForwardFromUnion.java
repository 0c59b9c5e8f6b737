package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A forward behind a union holds for each of its inputs. */
public final class ForwardFromUnion {
  private ForwardFromUnion() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .setParallelism(2)
        .union(env.fromSequence(0, 10).setParallelism(3))
        .forward()
        .map(x -> x)
        .setParallelism(2) // throws
        .print();
    env.execute();
  }
}
