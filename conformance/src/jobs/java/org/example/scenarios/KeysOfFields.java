// versions: ..1.20
package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Keys can be named by position or field. */
public final class KeysOfFields {
  private KeysOfFields() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Tuple2<Long, Long>> pairs =
        env.fromSequence(0, 10)
            .map(x -> Tuple2.of(x, x))
            .returns(Types.TUPLE(Types.LONG, Types.LONG));
    pairs.keyBy(0).sum(1).print();
    pairs.keyBy("f0").sum("f1").setParallelism(2).print();
    env.execute();
  }
}
