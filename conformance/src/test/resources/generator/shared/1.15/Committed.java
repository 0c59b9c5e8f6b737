package generated;

import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.TwoPhaseCommittingSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;

public class Committed implements TwoPhaseCommittingSink<Long, Long> {
  @Override
  public PrecommittingSinkWriter<Long, Long> createWriter(InitContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Committer<Long> createCommitter() {
    return new CommitNothing();
  }

  @Override
  public SimpleVersionedSerializer<Long> getCommittableSerializer() {
    return new LongBytes();
  }
}
