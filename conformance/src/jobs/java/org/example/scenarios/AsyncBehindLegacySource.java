package org.example.scenarios;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/** Async I/O never chains with a legacy source. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class AsyncBehindLegacySource {
  private AsyncBehindLegacySource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    AsyncDataStream.unorderedWait(
            env.fromCollection(List.of(1L)).map(x -> x).setParallelism(1),
            new Ask(),
            1,
            TimeUnit.SECONDS)
        .setParallelism(1)
        .print();
    env.execute();
  }

  private static final class Ask extends RichAsyncFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void asyncInvoke(Long value, ResultFuture<Long> result) {
      result.complete(List.of(value));
    }
  }
}
