package io.github.flinkparallelism.described;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What a method that is not in source does to a job.
 *
 * @param className qualified
 * @param method its name, {@code <init>} for constructors
 * @param parameters their number; absent for any
 * @param input the argument, from 1, that its first operator reads; absent for every stream passed
 * @param environment where its environment comes from; absent for the stream's or the one passed
 * @param operators in order, each reads the one before
 * @param returns what the caller gets
 * @param location its entry in the file
 */
public record DescribedMethod(
    String className,
    String method,
    Optional<Integer> parameters,
    Optional<Integer> input,
    Optional<Place> environment,
    List<DescribedOperator> operators,
    Place returns,
    Location location) {
  public DescribedMethod {
    operators = List.copyOf(operators);
  }
}
