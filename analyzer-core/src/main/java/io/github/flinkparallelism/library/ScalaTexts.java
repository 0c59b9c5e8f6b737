package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code StringOps} and {@code RichInt}: what Scala adds to texts and numbers. */
final class ScalaTexts {
  private static final PureModel PURE = new PureModel();

  /** Conversions by name: the method of Java that parses, and the one that converts a number. */
  private static final Map<String, List<String>> CONVERSIONS =
      Map.of(
          "toInt", List.of("java.lang.Integer", "parseInt", "intValue"),
          "toLong", List.of("java.lang.Long", "parseLong", "longValue"),
          "toDouble", List.of("java.lang.Double", "parseDouble", "doubleValue"),
          "toBoolean", List.of("java.lang.Boolean", "parseBoolean", "booleanValue"));

  private static final Set<String> NUMBERS =
      Set.of("int", "long", "double", "java.lang.Integer", "java.lang.Long", "java.lang.Double");

  private ScalaTexts() {}

  static Optional<Value> call(Invocation call, Runtime runtime) {
    List<String> conversion = CONVERSIONS.get(call.method());
    if (conversion != null && call.args().isEmpty() && isSimple(call.self())) {
      return isNumber(call)
          ? PURE.call(call.named(conversion.get(2)), runtime)
          : PURE.call(statically(call, conversion.get(0), conversion.get(1)), runtime);
    }
    switch (call.method() + "/" + call.args().size()) {
      case "nonEmpty/0":
        return call.self().constant(String.class).map(text -> Value.of(!text.isEmpty()));
      case "size/0":
        return call.self().constant(String.class).map(text -> Value.of(text.length()));
      case "stripMargin/0":
        return call.self()
            .constant(String.class)
            .map(text -> Value.of(text.replaceAll("(?m)^[ \\t]*\\|", "")));
      case "abs/0":
        return isNumber(call)
            ? PURE.call(statically(call, "java.lang.Math", "abs"), runtime)
            : Optional.empty();
      case "max/1":
      case "min/1":
        return isNumber(call)
            ? PURE.call(
                statically(call, "java.lang.Math", call.method())
                    .with(List.of(call.self(), call.args().get(0))),
                runtime)
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  private static boolean isSimple(Value value) {
    return value instanceof Value.Const || value instanceof Value.Undecided;
  }

  private static boolean isNumber(Invocation call) {
    return call.self().constant(Number.class).isPresent()
        || call.self() instanceof Value.Undecided && NUMBERS.contains(call.type());
  }

  private static Invocation statically(Invocation call, String type, String method) {
    return call.ofType(type).named(method).with(List.of(call.self()));
  }
}
