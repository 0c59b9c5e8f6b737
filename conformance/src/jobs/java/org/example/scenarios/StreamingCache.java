// versions: 1.16..
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.CachedDataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** In streaming mode a cache is not there. */
public final class StreamingCache {
  private StreamingCache() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    CachedDataStream<Long> cached = env.fromSequence(0, 10).map(x -> x).setParallelism(2).cache();
    cached.map(x -> x).print();
    env.execute();
  }
}
