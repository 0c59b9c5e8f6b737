package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source can be located together with others. */
public final class CoLocatedSource {
  private CoLocatedSource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStreamSource<Long> s = env.fromSequence(0, 10);
    s.slotSharingGroup("a").getTransformation().setCoLocationGroupKey("k");
    SingleOutputStreamOperator<Long> b = s.rebalance().map(x -> x).slotSharingGroup("b");
    b.getTransformation().setCoLocationGroupKey("k"); // throws
    b.print();
    env.execute();
  }
}
