// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A global committer takes ids of its own; operators of one name are told apart by theirs. */
public final class JobBehindGlobalCommitter {
  private JobBehindGlobalCommitter() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10);
    numbers.sinkTo(new ElaborateSink()).name("pcs");
    env.execute();

    DataStream<Long> narrow = env.fromSequence(0, 10).setParallelism(2);
    DataStream<Long> wide = env.fromSequence(0, 10).setParallelism(3);
    wide.map(x -> x).setParallelism(3).print();
    narrow.map(x -> x).setParallelism(2).print();
    numbers.map(x -> x).print();
    env.execute();
  }
}
