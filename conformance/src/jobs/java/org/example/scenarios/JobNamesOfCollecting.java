// run: -p 2
// run: -p 2 -Dpipeline.name=nightly
// run: -p 2 -Dexecution.runtime-mode=BATCH
package org.example.scenarios;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Collecting names jobs. */
public final class JobNamesOfCollecting {
  private JobNamesOfCollecting() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    numbers.executeAndCollect().close();
    numbers.executeAndCollect("named").close();
    numbers.executeAndCollect(3);
    numbers.executeAndCollect("limited", 3);
    numbers.print();
    env.executeAsync();
    numbers.print();
    env.executeAsync("later");
  }
}
