// run: --local
package org.example.scenarios;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A local environment without a number has as many subtasks as there are processors, or the local
 * default.
 */
public final class LocalEnvironmentOfProcessors {
  private LocalEnvironmentOfProcessors() {}

  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment first = StreamExecutionEnvironment.createLocalEnvironment();
    first.fromSequence(0, 10).map(x -> x).print();
    first.execute();
    StreamExecutionEnvironment.setDefaultLocalParallelism(11);
    StreamExecutionEnvironment second = StreamExecutionEnvironment.createLocalEnvironment();
    second.fromSequence(0, 10).map(x -> x).print();
    second.execute();
    first.fromSequence(0, 10).print();
    first.execute();
  }
}
