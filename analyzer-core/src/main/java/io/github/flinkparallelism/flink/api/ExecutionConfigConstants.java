package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** The special values of {@code ExecutionConfig}. */
final class ExecutionConfigConstants {
  private ExecutionConfigConstants() {}

  static Optional<Value> value(String name) {
    switch (name) {
      case "PARALLELISM_DEFAULT":
        return Optional.of(Value.of(-1));
      case "PARALLELISM_UNKNOWN":
        return Optional.of(Value.of(-2));
      case "PARALLELISM_AUTO_MAX":
        return Optional.of(Value.of(Integer.MAX_VALUE));
      default:
        return Optional.empty();
    }
  }
}
