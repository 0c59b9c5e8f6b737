// versions: 1.15..
package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** From 1.19 on, names of tasks can be numbered by the program. */
public final class ConfigureVertexNames {
  private ConfigureVertexNames() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.set(PipelineOptions.VERTEX_NAME_INCLUDE_INDEX_PREFIX, true);
    env.configure(conf, ConfigureVertexNames.class.getClassLoader());
    env.fromSequence(0, 10).rebalance().map(x -> x).print();
    env.execute();
  }
}
