package generated;

import java.util.Collections;
import org.apache.flink.streaming.api.functions.async.AsyncFunction;
import org.apache.flink.streaming.api.functions.async.ResultFuture;

public final class AsyncPass implements AsyncFunction<Long, Long> {
  @Override
  public void asyncInvoke(Long value, ResultFuture<Long> result) {
    result.complete(Collections.singleton(value));
  }
}
