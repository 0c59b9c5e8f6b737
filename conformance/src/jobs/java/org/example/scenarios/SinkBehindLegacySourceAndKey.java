package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink may follow a legacy source in another task. */
public final class SinkBehindLegacySourceAndKey {
  private SinkBehindLegacySourceAndKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromElements(1L, 2L).rebalance().map(x -> x).sinkTo(new CommittedSink()).name("cs");
    env.execute();
  }
}
