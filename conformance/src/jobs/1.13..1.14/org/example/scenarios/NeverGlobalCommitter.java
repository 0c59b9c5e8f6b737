package org.example.scenarios;

import java.util.List;
import org.apache.flink.api.connector.sink.GlobalCommitter;

/** A global committer that is planned, never run. */
final class NeverGlobalCommitter implements GlobalCommitter<Long, Long> {
  @Override
  public List<Long> filterRecoveredCommittables(List<Long> committables) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Long combine(List<Long> committables) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Long> commit(List<Long> committables) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void endOfInput() {}

  @Override
  public void close() {}
}
