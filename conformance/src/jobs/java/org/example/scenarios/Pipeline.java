package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A pipeline that is an object. */
public final class Pipeline {
  private Pipeline() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    new Steps(env, 3).build();
    env.execute();
  }

  private static final class Steps {
    private final StreamExecutionEnvironment env;
    private final int parallelism;

    private Steps(StreamExecutionEnvironment env, int parallelism) {
      this.env = env;
      this.parallelism = parallelism;
    }

    private void build() {
      source().keyBy(x -> x % 3).reduce((x, y) -> x).setParallelism(parallelism * 2).print();
    }

    private DataStream<Long> source() {
      return env.fromSequence(0, 10).setParallelism(parallelism);
    }
  }
}
