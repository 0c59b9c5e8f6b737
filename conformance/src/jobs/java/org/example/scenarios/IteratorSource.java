package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.NumberSequenceIterator;

/** An iterator is read by one subtask. */
public final class IteratorSource {
  private IteratorSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromCollection(new NumberSequenceIterator(0, 10), Long.class).map(x -> x).print();
    env.execute();
  }
}
