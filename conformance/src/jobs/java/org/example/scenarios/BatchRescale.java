package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Other partitioners in batch mode. */
public final class BatchRescale {
  private BatchRescale() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);

    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.rescale().map(x -> x).print();
    numbers.broadcast().map(x -> x).setParallelism(2).print();
    numbers.forward().map(x -> x).disableChaining().print();
    env.execute();
  }
}
