package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.pipeline.OperatorUid;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Names of operators and jobs: the text of a value. */
final class Texts {
  private Texts() {}

  /** A uid; none where it is null. */
  static Optional<OperatorUid> uid(Value value) {
    boolean known = value instanceof Value.Const || value instanceof Value.EnumRef;
    return value.isNull() ? Optional.empty() : Optional.of(new OperatorUid(of(value), known));
  }

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
