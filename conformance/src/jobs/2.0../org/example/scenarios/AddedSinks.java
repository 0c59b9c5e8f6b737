package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.legacy.DiscardingSink;
import org.apache.flink.streaming.api.functions.sink.legacy.RichSinkFunction;

/** Sink functions are sinks of the environment's parallelism. */
public final class AddedSinks {
  private AddedSinks() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.addSink(new Nothing());
    numbers.addSink(new Nothing()).name("nothing").setParallelism(2);
    numbers.keyBy(x -> x % 3).addSink(new DiscardingSink<>());
    numbers.addSink(new Nothing()).slotSharingGroup("g").uid("u").disableChaining();
    env.execute();
  }

  private static final class Nothing extends RichSinkFunction<Long> {
    private static final long serialVersionUID = 1L;
  }
}
