package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that the interpretation of one entry point recorded.
 *
 * @param transformations by ascending id
 * @param executions in program order
 * @param calls reached calls that can influence the plan, in program order
 * @param violations errors that Flink would throw while the program builds its pipeline
 * @param problems what could not be analysed, and what that cost
 * @param configuration Flink's keys that the program itself gives to its environments
 */
public record Pipeline(
    List<Transformation> transformations,
    List<RecordedExecution> executions,
    List<RecordedCall> calls,
    List<Violation> violations,
    List<Problem> problems,
    Map<String, String> configuration) {
  public Pipeline {
    transformations = List.copyOf(transformations);
    executions = List.copyOf(executions);
    calls = List.copyOf(calls);
    violations = List.copyOf(violations);
    problems = List.copyOf(problems);
    configuration = Map.copyOf(new LinkedHashMap<>(configuration));
  }

  /** A pipeline of a program that configures nothing by key. */
  public Pipeline(
      List<Transformation> transformations,
      List<RecordedExecution> executions,
      List<RecordedCall> calls,
      List<Violation> violations,
      List<Problem> problems) {
    this(transformations, executions, calls, violations, problems, Map.of());
  }
}
