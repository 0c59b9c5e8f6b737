// versions: 1.19..
package org.example.scenarios;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** All ways to give data have one subtask first. */
public final class FromDataCollection {
  private FromDataCollection() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromData(List.of(1L, 2L)).map(x -> x).print();
    env.fromData(Types.LONG, 1L, 2L).setParallelism(2).map(x -> x).print();
    env.execute();
  }
}
