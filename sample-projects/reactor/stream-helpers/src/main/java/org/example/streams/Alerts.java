package org.example.streams;

import org.apache.flink.streaming.api.datastream.DataStream;

/** Tells people about totals that are too high. */
public final class Alerts {
  private Alerts() {}

  /** Alerts must stay in order, hence a single subtask writes them. */
  public static void above(DataStream<Total> totals, long limit) {
    totals
        .filter(total -> total.sum() > limit)
        .name("above " + limit)
        .print("alert")
        .name("alerts")
        .setParallelism(1);
  }
}
