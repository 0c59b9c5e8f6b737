// versions: 1.19..
// run: -p 4
// run: -p 4 -Dexecution.runtime-mode=BATCH
// run: -p 4 -Dexecution.runtime-mode=BATCH -Djobmanager.scheduler=Default
// run: -p 4 -Dexecution.runtime-mode=BATCH -Dexecution.batch-shuffle-mode=ALL_EXCHANGES_PIPELINED
package org.example.scenarios;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Topologies of a sink may branch and join; what they return is what comes next, and behind writer
 * and committer there is an exchange that batch jobs materialize.
 */
public final class SinkTopologyBranches {
  private SinkTopologyBranches() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 9).sinkTo(new Branching()).name("b").setParallelism(3);
    env.fromSequence(0, 9).sinkTo(new Branching()).name("k").slotSharingGroup("g");
    env.execute();
    env.fromSequence(0, 9).map(x -> x).returns(Types.LONG).sinkTo(new Branching());
    env.execute();
  }

  private static final class Branching extends CommittedSink
      implements SupportsPreWriteTopology<Long>,
          SupportsPreCommitTopology<Long, Long>,
          SupportsPostCommitTopology<Long> {
    @Override
    public DataStream<Long> addPreWriteTopology(DataStream<Long> input) {
      SingleOutputStreamOperator<Long> even =
          input.filter(x -> x % 2 == 0).name("even").setParallelism(2);
      DataStream<Long> odd = input.filter(x -> x % 2 == 1).name("odd").startNewChain();
      return even.union(odd.rebalance()).rescale();
    }

    @Override
    public DataStream<CommittableMessage<Long>> addPreCommitTopology(
        DataStream<CommittableMessage<Long>> written) {
      DataStream<CommittableMessage<Long>> one = written.filter(m -> true).name("one");
      one.rebalance().filter(m -> false).name("aside").slotSharingGroup("aside");
      return one.global();
    }

    @Override
    public SimpleVersionedSerializer<Long> getWriteResultSerializer() {
      return getCommittableSerializer();
    }

    @Override
    public void addPostCommitTopology(DataStream<CommittableMessage<Long>> committed) {
      committed.filter(m -> true).name("left");
      committed.rebalance().filter(m -> true).name("right").setParallelism(1).setMaxParallelism(1);
    }
  }
}
