package org.example.scenarios;

import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A sink with a writer and a committer. It is planned, never run. */
class CommittedSink implements Sink<Long>, SupportsCommitter<Long> {
  private static final long serialVersionUID = 1L;

  @Override
  public CommittingSinkWriter<Long, Long> createWriter(WriterInitContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Committer<Long> createCommitter(CommitterInitContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SimpleVersionedSerializer<Long> getCommittableSerializer() {
    return new LongSerializer();
  }
}
