package org.example.scenarios;

import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A sink writer never chains with a legacy source. */
@SuppressWarnings("deprecation") // The rule is about this very API.
public final class WriterBehindLegacySource {
  private WriterBehindLegacySource() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromCollection(List.of(1L))
        .map(x -> x)
        .setParallelism(1)
        .sinkTo(new WriterOnlySink())
        .setParallelism(1);
    env.execute();
  }
}
