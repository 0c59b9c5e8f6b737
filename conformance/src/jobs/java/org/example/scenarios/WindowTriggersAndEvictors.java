package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;
import org.apache.flink.streaming.api.windowing.evictors.CountEvictor;
import org.apache.flink.streaming.api.windowing.triggers.CountTrigger;
import org.apache.flink.streaming.api.windowing.triggers.PurgingTrigger;

/** Triggers, evictors and lateness change no number. */
public final class WindowTriggersAndEvictors {
  private WindowTriggersAndEvictors() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .keyBy(x -> x % 3)
        .window(GlobalWindows.create())
        .trigger(PurgingTrigger.of(CountTrigger.of(3)))
        .evictor(CountEvictor.of(2))
        .reduce((x, y) -> x)
        .setParallelism(2)
        .print();
    env.fromSequence(0, 10)
        .windowAll(GlobalWindows.create())
        .trigger(CountTrigger.of(3))
        .evictor(CountEvictor.of(2))
        .reduce((x, y) -> x)
        .print();
    env.execute();
  }
}
