// versions: 1.17..
package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The scheduler of a configuration that an environment is created with counts. */
public final class CreateWithScheduler {
  private CreateWithScheduler() {}

  public static void main(String[] args) throws Exception {
    Configuration conf = new Configuration();
    conf.setString("jobmanager.scheduler", "Default");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).keyBy(x -> x).map(x -> x).print();
    env.execute();
  }
}
