package org.example.scenarios;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/** Async I/O chains with a new source. */
public final class AsyncChains {
  private AsyncChains() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    AsyncDataStream.unorderedWait(
            env.fromSource(
                new NumberSequenceSource(0, 10), WatermarkStrategy.noWatermarks(), "src"),
            new Ask(),
            1,
            TimeUnit.SECONDS)
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
