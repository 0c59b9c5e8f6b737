package generated;

import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.sink.Committer;
import org.apache.flink.api.connector.sink.GlobalCommitter;
import org.apache.flink.api.connector.sink.Sink;
import org.apache.flink.api.connector.sink.SinkWriter;
import org.apache.flink.core.io.SimpleVersionedSerializer;

public final class GloballyCommitted implements Sink<Long, Long, Long, Long> {
  @Override
  public SinkWriter<Long, Long, Long> createWriter(InitContext context, List<Long> states) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Committer<Long>> createCommitter() {
    return Optional.of(new CommitNothing());
  }

  @Override
  public Optional<GlobalCommitter<Long, Long>> createGlobalCommitter() {
    return Optional.of(new CommitGlobally());
  }

  @Override
  public Optional<SimpleVersionedSerializer<Long>> getCommittableSerializer() {
    return Optional.of(new LongBytes());
  }

  @Override
  public Optional<SimpleVersionedSerializer<Long>> getGlobalCommittableSerializer() {
    return Optional.of(new LongBytes());
  }

  @Override
  public Optional<SimpleVersionedSerializer<Long>> getWriterStateSerializer() {
    return Optional.empty();
  }

  private static final class CommitGlobally implements GlobalCommitter<Long, Long> {
    @Override
    public List<Long> filterRecoveredCommittables(List<Long> committables) {
      return committables;
    }

    @Override
    public Long combine(List<Long> committables) {
      return 0L;
    }

    @Override
    public List<Long> commit(List<Long> committables) {
      return List.of();
    }

    @Override
    public void endOfInput() {}

    @Override
    public void close() {}
  }
}
