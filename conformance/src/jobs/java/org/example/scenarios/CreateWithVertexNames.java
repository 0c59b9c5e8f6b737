package org.example.scenarios;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Names of tasks can be numbered by the configuration that an environment is created with. */
public final class CreateWithVertexNames {
  private CreateWithVertexNames() {}

  public static void main(String[] args) throws Exception {
    Configuration conf = new Configuration();
    conf.setString("pipeline.vertex-name-include-index-prefix", "true");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 10).keyBy(x -> x).map(x -> x).print();
    env.execute();
  }
}
