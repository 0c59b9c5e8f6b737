package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code java.util.Optional}. */
public final class OptionalModel implements ApiModel {
  private static final Set<String> CLASSES =
      Set.of(
          "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble");

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return create(call);
    }
    return call.self() instanceof Value.Opt opt ? instance(call, opt, runtime) : Optional.empty();
  }

  private static Optional<Value> create(Invocation call) {
    if (!CLASSES.contains(call.type())) {
      return Optional.empty();
    }
    switch (call.method()) {
      case "of":
      case "ofNullable":
        return call.arg(0).map(Value.Opt::new);
      case "empty":
        return Optional.of(new Value.Opt(new Value.Null()));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> instance(Invocation call, Value.Opt opt, Runtime runtime) {
    Value content = runtime.settle(opt.content());
    switch (call.method()) {
      case "isPresent":
        return Optional.of(present(call, content, runtime));
      case "isEmpty":
        return Optional.of(
            runtime.lift(
                "!",
                List.of(present(call, content, runtime)),
                call.text(),
                call.location(),
                v -> v.get(0).constant(Boolean.class).map(b -> Value.of(!b))));
      case "get":
      case "getAsInt":
      case "getAsLong":
      case "getAsDouble":
      case "orElseThrow":
        return Optional.of(someSide(content));
      case "orElse":
        return Optional.of(orElse(call, content, call.args().get(0), runtime));
      case "orElseGet":
      case "or":
        Value present = call.method().equals("or") ? opt : content;
        return Optional.of(
            either(call, content, () -> present, () -> supplied(call, 0, runtime), runtime));
      case "map":
        return Optional.of(new Value.Opt(mapped(call, content, runtime)));
      case "flatMap":
        Value inner = mapped(call, content, runtime);
        return Optional.of(inner instanceof Value.Opt ? inner : new Value.Opt(inner));
      case "filter":
        return Optional.of(filtered(call, content, runtime));
      default:
        return consumed(call, content, runtime);
    }
  }

  private static Optional<Value> consumed(Invocation call, Value content, Runtime runtime) {
    boolean otherwise = call.method().equals("ifPresentOrElse");
    if (!otherwise && !call.method().equals("ifPresent")) {
      return Optional.empty();
    }
    either(
        call,
        content,
        () -> apply(call, 0, content, runtime),
        () -> otherwise ? supplied(call, 1, runtime) : Value.VOID,
        runtime);
    return Optional.of(Value.VOID);
  }

  private static Value supplied(Invocation call, int index, Runtime runtime) {
    return runtime.apply(call.args().get(index), List.of(), call.location());
  }

  private static Value apply(Invocation call, int index, Value content, Runtime runtime) {
    return runtime.apply(
        call.args().get(index), List.of(someSide(runtime.settle(content))), call.location());
  }

  private static Value mapped(Invocation call, Value content, Runtime runtime) {
    return either(call, content, () -> apply(call, 0, content, runtime), Value.Null::new, runtime);
  }

  private static Value filtered(Invocation call, Value content, Runtime runtime) {
    return new Value.Opt(
        either(
            call,
            content,
            () ->
                runtime.branch(
                    apply(call, 0, content, runtime),
                    call.text(),
                    call.location(),
                    () -> content,
                    Value.Null::new),
            Value.Null::new,
            runtime));
  }

  /** Whether the content is there: true, false, or the test against null. */
  static Value present(Invocation call, Value content, Runtime runtime) {
    return runtime.lift(
        "!=",
        List.of(content, new Value.Null()),
        call.text(),
        call.location(),
        v -> Optional.of(Value.of(!v.get(0).isNull())));
  }

  /** The content, or another value where it is null. */
  static Value orElse(Invocation call, Value content, Value other, Runtime runtime) {
    return either(call, runtime.settle(content), () -> content, () -> other, runtime);
  }

  private static Value either(
      Invocation call, Value content, Supplier<Value> some, Supplier<Value> none, Runtime runtime) {
    if (content instanceof Value.Symbol symbol
        && symbol.byDefault().filter(Value::isNull).isPresent()) {
      return symbolic(call, symbol, some, none, runtime);
    }
    return runtime.branch(
        present(call, content, runtime), call.text(), call.location(), some, none);
  }

  /** An input that may be absent, with its default given here: one symbol, no branch. */
  private static Value symbolic(
      Invocation call,
      Value.Symbol symbol,
      Supplier<Value> some,
      Supplier<Value> none,
      Runtime runtime) {
    if (call.method().equals("orElse")) {
      Value fallback = none.get();
      if (fallback instanceof Value.Known) {
        return new Value.Symbol(
            symbol.input(), symbol.type(), Optional.of(fallback), call.text(), call.location());
      }
    }
    return runtime.branch(present(call, symbol, runtime), call.text(), call.location(), some, none);
  }

  /** Where the content is taken for granted, the side of a choice that is not null. */
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
