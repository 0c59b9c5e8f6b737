package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The execution mode is read when the plan is made. */
public final class ModeAfterSources {
  private ModeAfterSources() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.keyBy(x -> x % 3).reduce((x, y) -> x).print();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.execute();
  }
}
