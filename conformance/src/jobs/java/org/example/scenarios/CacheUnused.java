package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.CachedDataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

// versions: 1.16..
/** A cache that nobody reads is in no job. */
public final class CacheUnused {
  private CacheUnused() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    CachedDataStream<Long> c = env.fromSequence(0, 9).map(x -> x).setParallelism(2).cache();
    env.fromSequence(0, 9).print();
    env.execute();
    env.fromSequence(0, 9).map(x -> x).setParallelism(3).cache().print();
    env.execute();
    c.print();
    env.execute();
    c.map(x -> x).print();
    env.execute();
  }
}
