package org.example.scenarios;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A keyed stream cannot be broadcast with state either. */
public final class KeyedRejectsBroadcastState {
  private KeyedRejectsBroadcastState() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .broadcast(new MapStateDescriptor<>("rules", Long.class, Long.class)); // throws
    env.fromSequence(0, 10).print();
    env.execute();
  }
}
