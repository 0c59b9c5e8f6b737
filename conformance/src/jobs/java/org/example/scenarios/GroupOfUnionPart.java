package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A union is in a group only if all of its parts are. */
public final class GroupOfUnionPart {
  private GroupOfUnionPart() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> a = env.fromSequence(0, 10).slotSharingGroup("a");
    a.union(a.map(x -> x).slotSharingGroup("b"), a).map(x -> x).print();
    a.union(a.map(x -> x)).keyBy(x -> x).sum(0).print();
    env.execute();
  }
}
