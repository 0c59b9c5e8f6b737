// versions: ..1.20
package org.example.scenarios;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/** An asynchronous operator does not chain to a reader of files. */
public final class AsyncBehindFile {
  private AsyncBehindFile() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    AsyncDataStream.unorderedWait(env.readTextFile("in.txt"), new Lookup(), 1, TimeUnit.SECONDS)
        .print();
    env.execute();
  }

  private static final class Lookup extends RichAsyncFunction<String, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void asyncInvoke(String value, ResultFuture<Long> result) {
      result.complete(List.of(1L));
    }
  }
}
