package org.example.wordcount;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The word count with a parallelism at the environment level only. */
public final class EnvironmentLevelWordCount {
  private EnvironmentLevelWordCount() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(3);

    env.fromData(Text.LINES).flatMap(new Tokenizer()).keyBy(v -> v.f0).sum(1).print();

    env.execute("Word count, environment level");
  }
}
