package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Names and uids that are joined of constants and of what objects say of themselves. */
public final class EnumInName {
  private EnumInName() {}

  enum Stage {
    DEV,
    PROD;

    @Override
    public String toString() {
      return name().toLowerCase();
    }
  }

  enum Size {
    SMALL,
    LARGE
  }

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    env.fromSequence(0, 10)
        .map(x -> x)
        .name("map-" + Stage.PROD + "-" + Size.LARGE)
        .filter(x -> x > 0)
        .name(String.format("%s/%s", Size.SMALL, Stage.DEV))
        .print();
    env.execute();
  }
}
