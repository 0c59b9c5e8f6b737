package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.model.MemoryAmount;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Amounts of memory that programs make, {@code org.apache.flink.configuration.MemorySize}. */
final class MemorySizes {
  private static final String CLASS = "org.apache.flink.configuration.MemorySize";

  private MemorySizes() {}

  /** An amount of memory. */
  record Size(long bytes) implements External {
    @Override
    public String typeName() {
      return CLASS;
    }
  }

  /** What a constructor or factory method makes; empty where it is not followed. */
  static Optional<Value> made(Invocation call) {
    if (!call.type().equals(CLASS) || call.args().size() != 1) {
      return Optional.empty();
    }
    Value amount = call.args().get(0);
    return switch (call.method()) {
      case MethodDecl.CONSTRUCTOR -> number(amount).map(bytes -> new Size(bytes));
      case "ofMebiBytes" -> number(amount).map(mebibytes -> new Size(mebibytes << 20));
      case "parse" ->
          amount.constant(String.class).flatMap(MemoryAmount::bytes).map(bytes -> new Size(bytes));
      default -> Optional.empty();
    };
  }

  private static Optional<Long> number(Value amount) {
    return amount
        .constant(Number.class)
        .map(Number::longValue)
        .filter(number -> number >= 0 && number <= Long.MAX_VALUE >> 21);
  }
}
