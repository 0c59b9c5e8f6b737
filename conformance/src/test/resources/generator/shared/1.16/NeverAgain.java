package generated;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.flink.streaming.api.functions.async.AsyncRetryPredicate;
import org.apache.flink.streaming.api.functions.async.AsyncRetryStrategy;

public final class NeverAgain implements AsyncRetryStrategy<Long> {
  @Override
  public boolean canRetry(int attempts) {
    return false;
  }

  @Override
  public long getBackoffTimeMillis(int attempts) {
    return 0L;
  }

  @Override
  public AsyncRetryPredicate<Long> getRetryPredicate() {
    return new AsyncRetryPredicate<>() {
      @Override
      public Optional<Predicate<Collection<Long>>> resultPredicate() {
        return Optional.empty();
      }

      @Override
      public Optional<Predicate<Throwable>> exceptionPredicate() {
        return Optional.empty();
      }
    };
  }
}
