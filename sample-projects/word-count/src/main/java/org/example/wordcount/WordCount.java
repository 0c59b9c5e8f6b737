package org.example.wordcount;

import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The word count of every introduction, with a parallelism at all four levels at once.
 *
 * <p>Submitted with {@code flink run -p 10} to a cluster whose {@code config.yaml} says {@code
 * parallelism.default: 1}, how many subtasks does each operator get? The operator's own number
 * beats the environment's, which beats the client's, which beats the file's.
 */
public final class WordCount {
  private WordCount() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    // Environment level: holds for every operator created from here on that has no number itself.
    env.setParallelism(3);

    // A collection of elements is read by a single subtask, whatever the levels say.
    DataStream<String> text = env.fromData(Text.LINES);

    DataStream<Tuple2<String, Integer>> counts =
        text.flatMap(new Tokenizer())
            .keyBy(v -> v.f0)
            .sum(1)
            .setParallelism(5); // Operator level: holds for the sum only, not for the flatMap.

    counts.print();

    env.execute("Word count");
  }
}
