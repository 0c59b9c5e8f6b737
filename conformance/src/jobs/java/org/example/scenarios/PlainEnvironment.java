package org.example.scenarios;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An environment that the program constructs itself has 1, or what its configuration says. */
public final class PlainEnvironment {
  private PlainEnvironment() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment plain = new StreamExecutionEnvironment();
    plain.fromSequence(0, 10).map(x -> x).print();
    System.out.println(plain.getExecutionPlan());
    Configuration configuration = new Configuration();
    configuration.setString("parallelism.default", "5");
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(configuration);
    env.fromSequence(0, 10).map(x -> x).print();
    System.out.println(env.getExecutionPlan());
    StreamExecutionEnvironment real = StreamExecutionEnvironment.getExecutionEnvironment();
    real.fromSequence(0, 10)
        .map(x -> x)
        .setParallelism(plain.getParallelism() + env.getParallelism())
        .print();
    real.execute();
  }
}
