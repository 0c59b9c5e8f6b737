package org.example.scenarios;

import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.TwoPhaseCommittingSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A sink with a writer and a committer. It is planned, never run. */
class CommittedSink implements TwoPhaseCommittingSink<Long, Long> {
  private static final long serialVersionUID = 1L;

  @Override
  public PrecommittingSinkWriter<Long, Long> createWriter(InitContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Committer<Long> createCommitter() {
    throw new UnsupportedOperationException();
  }

  @Override
  public SimpleVersionedSerializer<Long> getCommittableSerializer() {
    return new LongSerializer();
  }
}
