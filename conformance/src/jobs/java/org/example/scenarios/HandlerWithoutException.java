package org.example.scenarios;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A handler adds nothing where nothing throws. */
public final class HandlerWithoutException {
  private HandlerWithoutException() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 1);
    try {
      numbers =
          env.fromSource(
                  new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "numbers")
              .setParallelism(3);
    } catch (IllegalArgumentException e) {
      numbers.map(x -> x).setParallelism(5).print();
    }
    numbers.print();
    env.execute();
  }
}
