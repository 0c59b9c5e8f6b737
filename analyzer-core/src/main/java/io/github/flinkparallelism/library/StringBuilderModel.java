package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code StringBuilder} and {@code StringBuffer}: one element, which is the text so far. */
final class StringBuilderModel implements ApiModel {
  private static final Set<String> CLASSES =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

  /** How the names of the methods begin that change the text. */
  private static final Set<String> CHANGES =
      Set.of("append", "insert", "delete", "replace", "set", "remove", "repeat");

  private static final int LONGEST = 65_536;

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      boolean made = CLASSES.contains(call.type()) && call.method().equals(MethodDecl.CONSTRUCTOR);
      return made ? Optional.of(create(call, runtime)) : Optional.empty();
    }
    boolean builder = call.self() instanceof Value.ListRef list && CLASSES.contains(list.type());
    return builder ? on((Value.ListRef) call.self(), call, runtime) : Optional.empty();
  }

  private static Value create(Invocation call, Runtime runtime) {
    Optional<Value> given = call.arg(0).map(runtime::settle);
    boolean capacity = given.flatMap(v -> v.constant(Integer.class)).isPresent();
    Value text = capacity ? Value.of("") : given.orElse(Value.of(""));
    return Heap.list(call.type(), List.of(text), false, runtime);
  }

  private static Optional<Value> on(Value.ListRef builder, Invocation call, Runtime runtime) {
    Contents.Elements elements = Heap.elements(builder, runtime);
    Value text =
        elements.values().size() == 1
            ? elements.values().get(0)
            : runtime.unknown("the text is not known", call.text(), call.location());
    switch (call.method() + "/" + call.args().size()) {
      case "append/1":
        return changed(
            builder,
            List.of(text, runtime.stringOf(call.args().get(0), call.location())),
            call,
            runtime,
            Joined::append);
      case "appendLine/0":
      case "appendLine/1":
        Value line = call.arg(0).orElse(Value.of(""));
        Value ended = runtime.stringOf(line, call.location());
        List<Value> lines = List.of(text, ended, Value.of("\n"));
        return changed(builder, lines, call, runtime, Joined::append);
      case "clear/0":
        Heap.write(builder, new Contents.Elements(List.of(Value.of("")), false), runtime);
        return Optional.of(builder);
      case "insert/2":
        return changed(
            builder,
            List.of(text, call.args().get(0), call.args().get(1)),
            call,
            runtime,
            Joined::insert);
      case "reverse/0":
        return changed(builder, List.of(text), call, runtime, Joined::reverse);
      case "toString/0":
        return Optional.of(text);
      default:
        if (CHANGES.stream().anyMatch(call.method()::startsWith)) {
          return changed(builder, List.of(text), call, runtime, Joined::other);
        }
        // length(), charAt() and what else a string can do as well.
        return Optional.of(runtime.invoke(text, call.method(), call.args(), call.location()));
    }
  }

  private static Optional<Value> changed(
      Value.ListRef builder,
      List<Value> operands,
      Invocation call,
      Runtime runtime,
      Concrete change) {
    Value text =
        runtime.repeated()
            ? runtime.unknown("the text grows in a loop", call.text(), call.location())
            : runtime.lift(
                "." + call.method(), operands, call.text(), call.location(), change::apply);
    Heap.write(builder, new Contents.Elements(List.of(text), false), runtime);
    return Optional.of(builder);
  }

  /** The changes, on known texts. */
  private static final class Joined {
    private Joined() {}

    static Optional<Value> append(List<Value> values) {
      Optional<String> all = Optional.of("");
      for (Value value : values) {
        Optional<String> more = text(value);
        all = all.flatMap(before -> more.map(added -> before + added));
      }
      return all.filter(text -> text.length() <= LONGEST).map(Value::of);
    }

    static Optional<Value> insert(List<Value> values) {
      Optional<Integer> at = values.get(1).constant(Integer.class);
      Optional<String> added = text(values.get(2));
      Optional<String> text =
          text(values.get(0)).filter(t -> at.filter(i -> i >= 0 && i <= t.length()).isPresent());
      return text.flatMap(
          t ->
              added.map(more -> Value.of(t.substring(0, at.get()) + more + t.substring(at.get()))));
    }

    static Optional<Value> reverse(List<Value> values) {
      return text(values.get(0))
          .map(text -> Value.of(new StringBuilder(text).reverse().toString()));
    }

    static Optional<Value> other(List<Value> values) {
      return Optional.empty();
    }

    private static Optional<String> text(Value value) {
      if (value.isNull()) {
        return Optional.of("null");
      } else if (value instanceof Value.EnumRef constant) {
        return Optional.of(constant.name());
      }
      return value instanceof Value.Const constant
          ? Optional.of(String.valueOf(constant.value()))
          : Optional.empty();
    }
  }
}
