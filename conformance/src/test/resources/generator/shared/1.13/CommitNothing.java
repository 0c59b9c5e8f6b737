package generated;

import java.util.List;
import org.apache.flink.api.connector.sink.Committer;

public final class CommitNothing implements Committer<Long> {
  @Override
  public List<Long> commit(List<Long> committables) {
    return List.of();
  }

  @Override
  public void close() {}
}
