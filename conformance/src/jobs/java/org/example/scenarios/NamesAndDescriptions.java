// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A description changes no name, and a name replaces all of it. */
public final class NamesAndDescriptions {
  private NamesAndDescriptions() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers
        .map(x -> x)
        .setDescription("described")
        .name("named")
        .setDescription("again")
        .print()
        .setDescription("sink");
    numbers.keyBy(x -> x).reduce((x, y) -> x).print().name("out");
    numbers.filter(x -> true).name("a -> b").startNewChain().print();
    env.execute();
  }
}
