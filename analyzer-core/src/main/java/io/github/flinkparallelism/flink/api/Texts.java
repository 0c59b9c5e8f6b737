package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Names of operators and jobs: the text of a value. */
final class Texts {
  private Texts() {}

  /** The string, its default, or the expression in braces. */
  static String of(Value value) {
    Optional<Value> byDefault = value.byDefault();
    if (byDefault.isPresent() && byDefault.get() instanceof Value.Const constant) {
      return String.valueOf(constant.value());
    }
    if (value instanceof Value.EnumRef constant) {
      return constant.name();
    } else if (value instanceof Value.Symbol symbol) {
      return "{" + symbol.text() + "}";
    } else if (value instanceof Value.Compound compound) {
      return "{" + compound.text() + "}";
    } else if (value instanceof Value.Unknown unknown) {
      return "{" + unknown.text() + "}";
    } else if (value instanceof Choice choice) {
      return of(choice.otherwise());
    }
    return "?";
  }
}
