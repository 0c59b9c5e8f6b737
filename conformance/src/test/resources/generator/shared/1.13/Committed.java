package generated;

import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.sink.Committer;
import org.apache.flink.api.connector.sink.GlobalCommitter;
import org.apache.flink.api.connector.sink.Sink;
import org.apache.flink.api.connector.sink.SinkWriter;
import org.apache.flink.core.io.SimpleVersionedSerializer;

public final class Committed implements Sink<Long, Long, Long, Long> {
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
    return Optional.empty();
  }

  @Override
  public Optional<SimpleVersionedSerializer<Long>> getCommittableSerializer() {
    return Optional.of(new LongBytes());
  }

  @Override
  public Optional<SimpleVersionedSerializer<Long>> getGlobalCommittableSerializer() {
    return Optional.empty();
  }

  @Override
  public Optional<SimpleVersionedSerializer<Long>> getWriterStateSerializer() {
    return Optional.empty();
  }
}
