package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Kotlin's operators {@code ?.} and {@code ?:}. The first argument is the source text, for the
 * conditions that they make.
 */
final class KotlinNulls {
  static final String TYPE = "kotlin.Nulls";

  private KotlinNulls() {}

  static Optional<Value> call(Invocation call, Runtime runtime) {
    List<Value> args = call.args();
    String text = args.get(0).constant(String.class).orElse(call.text());
    Value content = runtime.settle(args.get(1));
    switch (call.method()) {
      case "safe":
        return Optional.of(
            runtime.branch(
                present(content, text, call, runtime),
                text,
                call.location(),
                () -> used(content, args.get(2), call, runtime),
                Value.Null::new));
      case "safeOr":
        return Optional.of(
            runtime.branch(
                present(content, text, call, runtime),
                text,
                call.location(),
                () ->
                    or(
                        runtime.settle(used(content, args.get(2), call, runtime)),
                        args.get(3),
                        text,
                        call,
                        runtime),
                () -> otherwise(args.get(3), call, runtime)));
      case "or":
        return Optional.of(or(content, args.get(2), text, call, runtime));
      default:
        return Optional.empty();
    }
  }

  private static Value used(Value content, Value function, Invocation call, Runtime runtime) {
    return runtime.apply(function, List.of(someSide(content)), call.location());
  }

  private static Value otherwise(Value value, Invocation call, Runtime runtime) {
    return value instanceof Value.Closure
        ? runtime.apply(value, List.of(), call.location())
        : value;
  }

  /** An input that may be absent gets its default: one symbol, no branch. */
  private static Value or(
      Value content, Value other, String text, Invocation call, Runtime runtime) {
    boolean input =
        content instanceof Value.Symbol symbol
            && symbol.byDefault().filter(Value::isNull).isPresent();
    if (input && other instanceof Value.Known && !(other instanceof Value.Closure)) {
      Value.Symbol symbol = (Value.Symbol) content;
      return new Value.Symbol(
          symbol.input(), symbol.type(), Optional.of(other), text, call.location());
    }
    return runtime.branch(
        present(content, text, call, runtime),
        text,
        call.location(),
        () -> someSide(content),
        () -> otherwise(other, call, runtime));
  }

  /** Whether a value is not null; what operators and conversions give never is. */
  private static Value present(Value value, String text, Invocation call, Runtime runtime) {
    if (value instanceof Choice choice) {
      return Value.choice(
          choice.condition(),
          present(choice.then(), text, call, runtime),
          present(choice.otherwise(), text, call, runtime));
    }
    if (value instanceof Value.Compound compound && !compound.operator().endsWith("OrNull")) {
      return Value.TRUE;
    }
    return runtime.lift(
        "!=",
        List.of(value, new Value.Null()),
        text,
        call.location(),
        values -> Optional.of(Value.of(!values.get(0).isNull())));
  }

  private static Value someSide(Value content) {
    if (content instanceof Choice choice) {
      Value then = someSide(choice.then());
      Value otherwise = someSide(choice.otherwise());
      if (then.isNull()) {
        return otherwise;
      }
      return otherwise.isNull() ? then : Value.choice(choice.condition(), then, otherwise);
    }
    return content;
  }
}
