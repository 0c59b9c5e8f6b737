// versions: 1.15..
// run: -Dpipeline.vertex-name-include-index-prefix=true
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Names of tasks can be numbered. */
public final class NumberedVertices {
  private NumberedVertices() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    numbers.print();
    numbers.keyBy(x -> x).sum(0).print();
    env.execute();
  }
}
