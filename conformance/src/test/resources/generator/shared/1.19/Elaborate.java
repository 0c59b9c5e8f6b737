package generated;

import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

public final class Elaborate extends Committed
    implements SupportsPreWriteTopology<Long>, SupportsPostCommitTopology<Long> {
  @Override
  public DataStream<Long> addPreWriteTopology(DataStream<Long> input) {
    return input.rebalance().map(x -> x).name("prepare").setParallelism(5);
  }

  @Override
  public void addPostCommitTopology(DataStream<CommittableMessage<Long>> committables) {
    committables.filter(message -> false).name("clean");
  }
}
