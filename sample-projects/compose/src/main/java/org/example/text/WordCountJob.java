package org.example.text;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.utils.ParameterTool;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** Sets no parallelism but that of its counts, if an argument says so. */
public final class WordCountJob {
  private WordCountJob() {}

  public static void main(String[] args) throws Exception {
    ParameterTool params = ParameterTool.fromArgs(args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    var counts =
        env.fromSequence(1, 1_000_000)
            .name("lines")
            .map(line -> "line " + line % 100)
            .flatMap(
                (String line, Collector<Tuple2<String, Integer>> words) -> {
                  for (String word : line.split(" ")) {
                    words.collect(Tuple2.of(word, 1));
                  }
                })
            .returns(Types.TUPLE(Types.STRING, Types.INT))
            .name("words")
            .keyBy(word -> word.f0)
            .sum(1)
            .name("counts");
    if (params.has("counts")) {
      counts.setParallelism(params.getInt("counts"));
    }
    counts.print().name("print");
    env.execute("word count");
  }
}
