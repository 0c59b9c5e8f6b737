package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * One {@code execute()}, {@code executeAsync()} or {@code executeAndCollect()} that is reached: one
 * Flink job.
 *
 * @param jobName the name given to {@code execute}, or that of {@code pipeline.name}, or Flink's
 *     default; absent where it is not known
 * @param location the call
 * @param operators the stream graph, in id order
 * @param vertices the job vertices of the representative scenario, in Flink's order
 * @param slots needs and capacity
 * @param environmentWrites calls that changed the environment's parallelism, in program order
 * @param violations errors that Flink would throw, in program order
 */
public record Execution(
    Optional<String> jobName,
    Location location,
    List<Operator> operators,
    List<Vertex> vertices,
    Slots slots,
    List<EnvironmentWrite> environmentWrites,
    List<Violation> violations) {

  public Execution {
    operators = List.copyOf(operators);
    vertices = List.copyOf(vertices);
    environmentWrites = List.copyOf(environmentWrites);
    violations = List.copyOf(violations);
  }
}
