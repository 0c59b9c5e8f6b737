package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Typed reads of one parameter: {@code get}, {@code getInt}, {@code getBoolean}, ... */
final class ParameterReads {
  private ParameterReads() {}

  /** The value of {@code input}; {@code found} is null where it is not among the known ones. */
  static Value read(
      Invocation call, String input, List<Value> found, boolean open, Runtime runtime) {
    String type = typeOf(call.method());
    if (found != null && !found.isEmpty()) {
      return convert(call, found.get(found.size() - 1), type, runtime);
    }
    Optional<Value> fallback = call.arg(1).map(runtime::settle);
    boolean required = call.method().equals("getRequired");
    if (!open) {
      return absent(call, input, fallback, required || !type.equals("String"), runtime);
    }
    Optional<Value> byDefault =
        fallback.isPresent() || required || !type.equals("String")
            ? fallback
            : Optional.of(new Value.Null());
    return OutsideEntries.input(input, type, byDefault, call);
  }

  private static Value absent(
      Invocation call, String input, Optional<Value> fallback, boolean throwing, Runtime runtime) {
    if (fallback.isPresent()) {
      return fallback.get();
    }
    if (throwing) {
      return Raising.raise("RuntimeException", input + " is required and not given", call, runtime);
    }
    return new Value.Null();
  }

  private static String typeOf(String method) {
    switch (method) {
      case "getInt":
        return "int";
      case "getLong":
        return "long";
      case "getBoolean":
        return "boolean";
      case "getDouble":
      case "getFloat":
        return "double";
      default:
        return "String";
    }
  }

  private static Value convert(Invocation call, Value value, String type, Runtime runtime) {
    return runtime.lift(
        "as " + type, List.of(value), call.text(), call.location(), v -> convert(v, type));
  }

  private static Optional<Value> convert(List<Value> values, String type) {
    switch (type) {
      case "int":
        return PureModel.parseInt(values);
      case "boolean":
        return values
            .get(0)
            .constant(String.class)
            .map(text -> Value.of(text.toLowerCase(Locale.ROOT).equals("true")));
      case "long":
        return PureModel.parseLong(values);
      case "double":
        return PureModel.parseDouble(values);
      default:
        return Optional.of(values.get(0));
    }
  }
}
