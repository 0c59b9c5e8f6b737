package org.example.scenarios;

import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.sink.Committer;
import org.apache.flink.api.connector.sink.GlobalCommitter;
import org.apache.flink.api.connector.sink.Sink;
import org.apache.flink.api.connector.sink.SinkWriter;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A sink with nothing but a writer. It is planned, never run. */
class WriterOnlySink implements Sink<Long, Long, Void, Void> {
  private static final long serialVersionUID = 1L;

  @Override
  public SinkWriter<Long, Long, Void> createWriter(InitContext context, List<Void> states) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<SimpleVersionedSerializer<Void>> getWriterStateSerializer() {
    return Optional.empty();
  }

  @Override
  public Optional<Committer<Long>> createCommitter() {
    return Optional.empty();
  }

  @Override
  public Optional<GlobalCommitter<Long, Void>> createGlobalCommitter() {
    return Optional.empty();
  }

  @Override
  public Optional<SimpleVersionedSerializer<Long>> getCommittableSerializer() {
    return Optional.empty();
  }

  @Override
  public Optional<SimpleVersionedSerializer<Void>> getGlobalCommittableSerializer() {
    return Optional.empty();
  }
}
