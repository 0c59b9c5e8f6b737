package io.github.flinkparallelism.pipeline;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Problem;
import java.util.List;

/**
 * Everything that the interpretation of one entry point recorded.
 *
 * @param transformations by ascending id
 * @param executions in program order
 * @param calls reached calls that can influence the plan, in program order
 * @param violations errors that Flink would throw while the program builds its pipeline
 * @param problems what could not be analysed, and what that cost
 */
public record Pipeline(
    List<Transformation> transformations,
    List<RecordedExecution> executions,
    List<RecordedCall> calls,
    List<Violation> violations,
    List<Problem> problems) {
  public Pipeline {
    transformations = List.copyOf(transformations);
    executions = List.copyOf(executions);
    calls = List.copyOf(calls);
    violations = List.copyOf(violations);
    problems = List.copyOf(problems);
  }
}
