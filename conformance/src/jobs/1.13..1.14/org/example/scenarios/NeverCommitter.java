package org.example.scenarios;

import java.util.List;
import org.apache.flink.api.connector.sink.Committer;

/** A committer that is planned, never run. */
final class NeverCommitter implements Committer<Long> {
  @Override
  public List<Long> commit(List<Long> committables) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
