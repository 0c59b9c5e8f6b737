package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.NumberSequenceIterator;

/** A source of sources that are bounded is bounded. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class BatchAutomaticHybrid {
  private BatchAutomaticHybrid() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
    env.fromCollection(new NumberSequenceIterator(0, 1), Types.LONG)
        .union(env.fromSequence(0, 1))
        .map(x -> x)
        .print();
    env.execute();
  }
}
