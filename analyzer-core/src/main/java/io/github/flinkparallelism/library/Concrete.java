package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** A method on known values; empty where the result is not known. */
@FunctionalInterface
interface Concrete {
  /** The result. */
  Optional<Value> apply(List<Value> operands);
}
