package generated;

import java.util.Collection;
import org.apache.flink.api.connector.sink2.Committer;

public final class CommitNothing implements Committer<Long> {
  @Override
  public void commit(Collection<CommitRequest<Long>> requests) {}

  @Override
  public void close() {}
}
