package org.example.wordcount;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The word count without any parallelism in the code: the client ({@code -p}), else the file
 * ({@code parallelism.default}), else Flink's built-in 1 decides.
 */
public final class PlainWordCount {
  private PlainWordCount() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.fromData(Text.LINES).flatMap(new Tokenizer()).keyBy(v -> v.f0).sum(1).print();

    env.execute("Word count, plain");
  }
}
