// versions: 1.19..
// run: -p 2
// run: -p 2 -Dexecution.runtime-mode=BATCH
package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Flink takes an id for a union when it is created, for a partition also for each node that it is
 * behind, and only for what an operator reads.
 */
public final class SinkTopologyUnions {
  private SinkTopologyUnions() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    for (int i = 0; i < 2; i++) {
      DataStream<Long> numbers = env.fromSequence(0, 9);
      numbers.union(env.fromSequence(10, 19)).sinkTo(new Joining());
      env.execute();
    }
  }

  private static final class Joining extends CommittedSink
      implements SupportsPreWriteTopology<Long>,
          SupportsPreCommitTopology<Long, Long>,
          SupportsPostCommitTopology<Long> {
    @Override
    public DataStream<Long> addPreWriteTopology(DataStream<Long> input) {
      input.global();
      DataStream<Long> one = input.map(x -> x).returns(Types.LONG).name("one");
      DataStream<Long> both = one.union(input).rebalance();
      both.filter(x -> true).name("two");
      return both.union(input.rebalance());
    }

    @Override
    public DataStream<CommittableMessage<Long>> addPreCommitTopology(
        DataStream<CommittableMessage<Long>> written) {
      DataStream<CommittableMessage<Long>> kept = written.filter(m -> true).name("kept");
      written.union(kept).rescale();
      return written.union(kept);
    }

    @Override
    public SimpleVersionedSerializer<Long> getWriteResultSerializer() {
      return getCommittableSerializer();
    }

    @Override
    public void addPostCommitTopology(DataStream<CommittableMessage<Long>> committed) {
      committed.filter(m -> true).name("left").union(committed).rebalance();
    }
  }
}
