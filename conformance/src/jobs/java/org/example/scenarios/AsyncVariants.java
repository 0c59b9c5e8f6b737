package org.example.scenarios;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/** Asynchronous operators, ordered or not. */
public final class AsyncVariants {
  private AsyncVariants() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    AsyncDataStream.orderedWait(numbers, new Lookup(), 1, TimeUnit.SECONDS).print();
    AsyncDataStream.unorderedWait(numbers, new Lookup(), 1, TimeUnit.SECONDS, 10)
        .setParallelism(3)
        .print();
    AsyncDataStream.unorderedWait(numbers.rebalance(), new Lookup(), 1, TimeUnit.SECONDS).print();
    env.execute();
  }

  private static final class Lookup extends RichAsyncFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void asyncInvoke(Long value, ResultFuture<Long> result) {
      result.complete(List.of(value));
    }
  }
}
