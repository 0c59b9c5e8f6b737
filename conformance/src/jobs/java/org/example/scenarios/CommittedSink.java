package org.example.scenarios;

import java.nio.ByteBuffer;
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
  @Deprecated
  public CommittingSinkWriter<Long, Long> createWriter(InitContext context) {
    throw new UnsupportedOperationException();
  }

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

  private static final class LongSerializer implements SimpleVersionedSerializer<Long> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Long value) {
      return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    @Override
    public Long deserialize(int version, byte[] bytes) {
      return ByteBuffer.wrap(bytes).getLong();
    }
  }
}
