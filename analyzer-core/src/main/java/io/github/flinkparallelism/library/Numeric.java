package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Folds of known ints. */
final class Numeric {
  private Numeric() {}

  static Optional<Value> fold(String operation, List<Value> values) {
    int sum = 0;
    int max = Integer.MIN_VALUE;
    int min = Integer.MAX_VALUE;
    for (Value value : values) {
      Optional<Integer> number = value.constant(Integer.class);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      sum += number.get();
      max = Math.max(max, number.get());
      min = Math.min(min, number.get());
    }
    if (operation.equals("sum")) {
      return Optional.of(Value.of(sum));
    }
    Value extreme = Value.of(operation.equals("max") ? max : min);
    return Optional.of(new Value.Opt(values.isEmpty() ? new Value.Null() : extreme));
  }
}
