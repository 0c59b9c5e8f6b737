package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code Duration} or a {@code ConfigMemorySize} of a configuration.
 *
 * @param amount nanoseconds or bytes, a long
 * @param type the class, qualified
 */
record HoconAmount(Value amount, String type) implements External {
  static final String DURATION = "java.time.Duration";
  static final String MEMORY_SIZE = TypesafeConfigModel.PACKAGE + "ConfigMemorySize";

  /** What a getter counts in, in nanoseconds or bytes. */
  private static final Map<String, Long> UNITS =
      Map.of(
          "toNanos", 1L,
          "toMillis", 1_000_000L,
          "toSeconds", 1_000_000_000L,
          "getSeconds", 1_000_000_000L,
          "toMinutes", 60_000_000_000L,
          "toHours", 3_600_000_000_000L,
          "toDays", 86_400_000_000_000L,
          "toBytes", 1L);

  @Override
  public String typeName() {
    return type;
  }

  /** A getter; empty for methods that are not followed. */
  Optional<Value> call(Invocation call, Runtime runtime) {
    Long unit = UNITS.get(call.method());
    if (unit == null || !call.args().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        runtime.lift(
            call.method(),
            List.of(amount),
            call.text(),
            call.location(),
            values ->
                values
                    .get(0)
                    .constant(Long.class)
                    .map(
                        whole ->
                            values.get(0).origin().isPresent()
                                ? Value.of(Math.floorDiv(whole, unit), values.get(0).origin().get())
                                : Value.of(Math.floorDiv(whole, unit)))));
  }
}
