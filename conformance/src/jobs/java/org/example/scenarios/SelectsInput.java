package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An operator that chooses which input it reads next, in a job without checkpoints. */
public final class SelectsInput {
  private SelectsInput() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10)
        .connect(env.fromSequence(0, 10))
        .transform("choosy", Types.LONG, new FirstInputFirst())
        .print();
    env.execute();
  }
}
