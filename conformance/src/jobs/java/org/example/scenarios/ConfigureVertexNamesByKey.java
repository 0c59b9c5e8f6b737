package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Up to 1.18 an environment does not take over how tasks are numbered. */
public final class ConfigureVertexNamesByKey {
  private ConfigureVertexNamesByKey() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.setString("pipeline.vertex-name-include-index-prefix", "true");
    env.configure(conf, ConfigureVertexNamesByKey.class.getClassLoader());
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).keyBy(x -> x).map(x -> x).print();
    env.execute();
  }
}
