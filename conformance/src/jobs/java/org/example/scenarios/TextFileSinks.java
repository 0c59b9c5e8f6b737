// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Files of text and of comma separated values. */
public final class TextFileSinks {
  private TextFileSinks() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Tuple2<Long, Long>> pairs =
        env.fromSequence(0, 10)
            .map(x -> Tuple2.of(x, x))
            .returns(Types.TUPLE(Types.LONG, Types.LONG));
    pairs.writeAsText("out").setParallelism(1);
    pairs.writeAsCsv("csv");
    env.execute();
  }
}
