package org.example.scenarios;

import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.StandardSinkTopologies;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/** A sink with steps of its own before the writer and after the committer. */
final class ElaborateSink extends CommittedSink
    implements SupportsPreWriteTopology<Long>, SupportsPostCommitTopology<Long> {
  private static final long serialVersionUID = 1L;

  @Override
  public DataStream<Long> addPreWriteTopology(DataStream<Long> input) {
    return input.rebalance().map(x -> x).name("prewrite").setParallelism(5);
  }

  @Override
  public void addPostCommitTopology(DataStream<CommittableMessage<Long>> committables) {
    StandardSinkTopologies.addGlobalCommitter(
        committables,
        () -> {
          throw new UnsupportedOperationException();
        },
        this::getCommittableSerializer);
  }
}
