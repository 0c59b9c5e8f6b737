// versions: 1.16..
package org.example.scenarios;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.AsyncRetryStrategy;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.apache.flink.streaming.util.retryable.AsyncRetryStrategies;

/** Asynchronous operators that try again are operators like others. */
public final class AsyncRetries {
  private AsyncRetries() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    AsyncRetryStrategy<Long> retries =
        new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<Long>(3, 10).build();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    AsyncDataStream.orderedWaitWithRetry(numbers, new Lookup(), 1, TimeUnit.SECONDS, retries)
        .print();
    AsyncDataStream.unorderedWaitWithRetry(numbers, new Lookup(), 1, TimeUnit.SECONDS, 5, retries)
        .setParallelism(2)
        .print();
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
