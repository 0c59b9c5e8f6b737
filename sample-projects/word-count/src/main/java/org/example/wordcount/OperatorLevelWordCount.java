package org.example.wordcount;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The word count with a parallelism at the operator level only: the other operators keep one. */
public final class OperatorLevelWordCount {
  private OperatorLevelWordCount() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.fromData(Text.LINES)
        .flatMap(new Tokenizer())
        .keyBy(v -> v.f0)
        .sum(1)
        .setParallelism(5)
        .print();

    env.execute("Word count, operator level");
  }
}
