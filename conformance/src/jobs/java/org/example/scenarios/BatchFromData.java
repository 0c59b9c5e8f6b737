// versions: 1.19..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source of data is configured in batch mode. */
public final class BatchFromData {
  private BatchFromData() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromData(1L, 2L).map(x -> x).keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.execute();
  }
}
