package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** -1 in a configuration leaves the number to the end of the program. */
public final class ConfigureParallelismMinusOne {
  private ConfigureParallelismMinusOne() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "-1");
    env.configure(configuration, ConfigureParallelismMinusOne.class.getClassLoader());
    DataStream<Long> numbers = env.fromSequence(0, 10).map(x -> x);
    env.setParallelism(3);
    numbers.print();
    env.execute();
  }
}
