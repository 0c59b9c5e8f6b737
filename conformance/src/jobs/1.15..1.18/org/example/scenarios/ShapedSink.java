package org.example.scenarios;

import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.WithPreCommitTopology;
import org.apache.flink.streaming.api.connector.sink2.WithPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/** A sink whose steps differ by the name of their shape. */
class ShapedSink extends CommittedSink
    implements WithPreWriteTopology<Long>, WithPreCommitTopology<Long, Long> {
  private static final long serialVersionUID = 1L;

  private final String shape;

  ShapedSink(String shape) {
    this.shape = shape;
  }

  @Override
  public DataStream<Long> addPreWriteTopology(DataStream<Long> input) {
    if (shape.equals("group")) {
      return input
          .map(x -> x)
          .name("grouped")
          .slotSharingGroup("in")
          .filter(x -> true)
          .name("check");
    }
    return input;
  }

  @Override
  public DataStream<CommittableMessage<Long>> addPreCommitTopology(
      DataStream<CommittableMessage<Long>> results) {
    if (shape.equals("plain")) {
      return results.filter(x -> true).name("same");
    } else if (shape.equals("changes")) {
      return results.filter(x -> true).name("changed").setParallelism(3);
    } else if (shape.equals("rebalanced")) {
      return results.rebalance().filter(x -> true).name("spread").setParallelism(3);
    }
    return results;
  }
}
