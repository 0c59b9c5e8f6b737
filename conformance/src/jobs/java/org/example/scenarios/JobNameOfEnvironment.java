package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The name of a job can come with its environment. */
public final class JobNameOfEnvironment {
  private JobNameOfEnvironment() {}

  public static void main(String[] args) throws Exception {
    Configuration conf = new Configuration();
    conf.setString("pipeline.name", "configured");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
    env.fromSequence(0, 10).map(x -> x).print();
    env.execute();
  }
}
