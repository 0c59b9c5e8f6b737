package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What changes no number. */
public final class SettingsWithoutEffect {
  private SettingsWithoutEffect() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setBufferTimeout(5);
    env.enableCheckpointing(1000);
    env.fromSequence(0, 10)
        .setBufferTimeout(3)
        .uid("a")
        .map(x -> x)
        .returns(Types.LONG)
        .setUidHash("0123456789abcdef0123456789abcdef")
        .setBufferTimeout(1)
        .print()
        .uid("b");
    env.execute();
  }
}
