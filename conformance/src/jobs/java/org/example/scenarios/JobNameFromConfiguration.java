// run:
// run: -Dpipeline.name=nightly
package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The name of a job can come from a configuration of the program. */
public final class JobNameFromConfiguration {
  private JobNameFromConfiguration() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration conf = new Configuration();
    conf.set(PipelineOptions.NAME, "configured");
    env.configure(conf, JobNameFromConfiguration.class.getClassLoader());
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
