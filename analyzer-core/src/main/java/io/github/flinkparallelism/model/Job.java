package io.github.flinkparallelism.model;

import java.util.List;

/**
 * A job entry point in one scenario.
 *
 * @param name {@link EntryPoint#jobName()}
 * @param entryPoint where it starts
 * @param scenario what was assumed
 * @param executions the Flink jobs that it submits, in program order
 * @param layers every layer's word on the default parallelism below the environment, strongest
 *     first: {@code -p}, {@code -D}, manifest, file, Flink's default
 */
public record Job(
    String name,
    EntryPoint entryPoint,
    Scenario scenario,
    List<Execution> executions,
    List<Decision> layers) {
  public Job {
    executions = List.copyOf(executions);
    layers = List.copyOf(layers);
  }
}
