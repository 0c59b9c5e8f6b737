package org.example.shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sets no parallelism at all. */
public final class ClicksJob {
  private ClicksJob() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 1_000_000).name("clicks").map(click -> click * 2).name("enrich").print();
    env.execute("clicks");
  }
}
