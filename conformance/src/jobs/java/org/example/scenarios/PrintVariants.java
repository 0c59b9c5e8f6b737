package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** All ways to print. */
public final class PrintVariants {
  private PrintVariants() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.print("id");
    numbers.printToErr();
    numbers.printToErr("id");
    numbers.print().name("named");
    env.execute();
  }
}
