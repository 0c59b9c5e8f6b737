package org.example.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A union reads every stream that a list holds, of which an argument decides one. */
// run:
// run: -p 4 -- more
public final class UnionOfCollectedStreams {
  private UnionOfCollectedStreams() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    List<DataStream<Long>> more = new ArrayList<>();
    if (args.length > 0) {
      more.add(env.fromSequence(0, 9));
    }
    DataStream<Long> all = env.fromSequence(0, 9);
    all.union(more.toArray(new DataStream[0])).map(x -> x).setParallelism(3).print();
    env.execute();
  }
}
