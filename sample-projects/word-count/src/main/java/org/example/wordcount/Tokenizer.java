package org.example.wordcount;

import java.util.Locale;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.Collector;

/** Splits a line into words and pairs each with the count one. */
public final class Tokenizer implements FlatMapFunction<String, Tuple2<String, Integer>> {
  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
    for (String word : line.toLowerCase(Locale.ROOT).split("\\W+")) {
      if (!word.isEmpty()) {
        out.collect(Tuple2.of(word, 1));
      }
    }
  }
}
