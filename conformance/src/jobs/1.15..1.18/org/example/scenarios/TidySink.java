package org.example.scenarios;

import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.WithPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/** A sink with an operator behind its committer that could be chained to it. */
final class TidySink extends CommittedSink implements WithPostCommitTopology<Long, Long> {
  private static final long serialVersionUID = 1L;

  @Override
  public void addPostCommitTopology(DataStream<CommittableMessage<Long>> committables) {
    committables.filter(message -> false).name("tidy");
  }
}
