package generated;

import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

public class Committed implements Sink<Long>, SupportsCommitter<Long> {
  @Override
  public CommittingSinkWriter<Long, Long> createWriter(WriterInitContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Committer<Long> createCommitter(CommitterInitContext context) {
    return new CommitNothing();
  }

  @Override
  public SimpleVersionedSerializer<Long> getCommittableSerializer() {
    return new LongBytes();
  }
}
