package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** What Kotlin adds to texts and numbers. */
final class KotlinConversions {
  private KotlinConversions() {}

  static Optional<Value> call(Invocation call, Value self, List<Value> args, Runtime runtime) {
    if (self instanceof Value.ListRef || self instanceof Value.MapRef) {
      return Optional.empty();
    }
    boolean ofNullable = call.method().startsWith("isNullOr") && args.isEmpty();
    if (self.isNull()) {
      return ofNullable ? Optional.of(Value.TRUE) : Optional.empty();
    }
    if (isNoNumber(call, self, args)) {
      String why = call.text() + " is no number";
      return Optional.of(Raising.raise("NumberFormatException", why, call, runtime));
    }
    switch (call.method() + "/" + args.size()) {
      case "toInt/0":
      case "toLong/0":
      case "toDouble/0":
      case "toBoolean/0":
      case "toIntOrNull/0":
      case "toLongOrNull/0":
      case "toBooleanStrict/0":
      case "isBlank/0":
      case "isNotBlank/0":
      case "isNotEmpty/0":
      case "isNullOrBlank/0":
      case "isNullOrEmpty/0":
      case "uppercase/0":
      case "lowercase/0":
        return Optional.of(
            runtime.lift(
                call.method(),
                List.of(self),
                call.text(),
                call.location(),
                values -> convert(call.method(), values.get(0))));
      case "coerceAtLeast/1":
      case "coerceAtMost/1":
        return new PureModel()
            .call(
                call.ofType("java.lang.Math")
                    .named(call.method().equals("coerceAtLeast") ? "max" : "min")
                    .with(List.of(self, args.get(0))),
                runtime);
      case "removePrefix/1":
      case "removeSuffix/1":
      case "substringBefore/1":
      case "substringAfter/1":
        return Optional.of(
            runtime.lift(
                call.method(),
                List.of(self, args.get(0)),
                call.text(),
                call.location(),
                values -> part(call.method(), values.get(0), values.get(1))));
      case "orEmpty/0":
        return Optional.of(self);
      default:
        return Optional.empty();
    }
  }

  /** Whether a text that is known can be told not to be the number that is asked for. */
  private static boolean isNoNumber(Invocation call, Value self, List<Value> args) {
    boolean parses = call.method().equals("toInt") || call.method().equals("toLong");
    Optional<String> text = self.constant(String.class);
    if (!parses || !args.isEmpty() || text.isEmpty()) {
      return false;
    }
    try {
      return ofText(call.method(), text.get()).isEmpty();
    } catch (NumberFormatException notANumber) {
      return true;
    }
  }

  private static Optional<Value> part(String method, Value value, Value other) {
    Optional<String> text = value.constant(String.class);
    Optional<String> known = other.constant(String.class);
    if (text.isEmpty() || known.isEmpty()) {
      return Optional.empty();
    }
    String all = text.get();
    String part = known.get();
    int at = all.indexOf(part);
    switch (method) {
      case "removePrefix":
        return Optional.of(Value.of(all.startsWith(part) ? all.substring(part.length()) : all));
      case "removeSuffix":
        int end = all.length() - part.length();
        return Optional.of(Value.of(all.endsWith(part) ? all.substring(0, end) : all));
      case "substringBefore":
        return Optional.of(Value.of(at < 0 ? all : all.substring(0, at)));
      default:
        return Optional.of(Value.of(at < 0 ? all : all.substring(at + part.length())));
    }
  }

  private static Optional<Value> convert(String method, Value value) {
    Optional<Number> number = value.constant(Number.class);
    Optional<String> text = value.constant(String.class);
    if (number.isPresent()) {
      return ofNumber(method, number.get());
    } else if (text.isEmpty()) {
      return Optional.empty();
    }
    String known = text.get();
    try {
      return ofText(method, known);
    } catch (NumberFormatException notANumber) {
      return method.endsWith("OrNull") ? Optional.of(new Value.Null()) : Optional.empty();
    }
  }

  private static Optional<Value> ofNumber(String method, Number number) {
    switch (method) {
      case "toInt":
        return Optional.of(Value.of(number.intValue()));
      case "toLong":
        return Optional.of(Value.of(number.longValue()));
      case "toDouble":
        return Optional.of(Value.of(number.doubleValue()));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> ofText(String method, String text) {
    switch (method) {
      case "toInt":
      case "toIntOrNull":
        return Optional.of(Value.of(Integer.parseInt(text)));
      case "toLong":
      case "toLongOrNull":
        return Optional.of(Value.of(Long.parseLong(text)));
      case "toDouble":
        return Optional.of(Value.of(Double.parseDouble(text)));
      case "toBoolean":
      case "toBooleanStrict":
        return Optional.of(Value.of(Boolean.parseBoolean(text)));
      case "isBlank":
      case "isNullOrBlank":
        return Optional.of(Value.of(text.isBlank()));
      case "isNotBlank":
        return Optional.of(Value.of(!text.isBlank()));
      case "isNullOrEmpty":
        return Optional.of(Value.of(text.isEmpty()));
      case "isNotEmpty":
        return Optional.of(Value.of(!text.isEmpty()));
      case "uppercase":
        return Optional.of(Value.of(text.toUpperCase(java.util.Locale.ROOT)));
      case "lowercase":
        return Optional.of(Value.of(text.toLowerCase(java.util.Locale.ROOT)));
      default:
        return Optional.empty();
    }
  }
}
