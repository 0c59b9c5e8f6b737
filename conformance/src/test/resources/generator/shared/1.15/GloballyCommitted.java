package generated;

import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.StandardSinkTopologies;
import org.apache.flink.streaming.api.connector.sink2.WithPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

public final class GloballyCommitted extends Committed
    implements WithPostCommitTopology<Long, Long> {
  @Override
  public void addPostCommitTopology(DataStream<CommittableMessage<Long>> committables) {
    StandardSinkTopologies.addGlobalCommitter(committables, CommitNothing::new, LongBytes::new);
  }
}
