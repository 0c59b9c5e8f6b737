// run: --conf four
// run: --conf four -Dparallelism.default=3
// run: --conf four -p 2
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The file of the configuration is the weakest word on the parallelism. */
public final class ConfigurationFile {
  private ConfigurationFile() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
