package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What code that nobody can see may do to what it is handed: it may run lambdas, and write to
 * objects and maps. A lambda is run once, under a condition; what was written keeps its value as a
 * default. Setters, builders and well-known libraries store and read what they are given.
 */
final class Escapes {
  private static final List<String> HARMLESS_TYPES =
      List.of(
          "java.",
          "javax.",
          "jakarta.",
          "scala.",
          "kotlin.",
          "org.apache.kafka.",
          "org.apache.commons.lang",
          "org.apache.logging.",
          "org.apache.log4j.",
          "org.slf4j.",
          "com.google.common.");

  /** What methods are called that store, print or check what they are given. */
  private static final List<String> HARMLESS_PREFIXES =
      List.of(
          "set",
          "with",
          "add",
          "put",
          "build",
          "create",
          "new",
          "of",
          "log",
          "print",
          "info",
          "debug",
          "warn",
          "error",
          "trace",
          "check",
          "require",
          "validate",
          "assert",
          "verify",
          "to",
          "as",
          "write",
          "dump",
          "serialize",
          "equals",
          "hash",
          "compare",
          "get",
          "is",
          "has");

  /** Functional interfaces of the JDK, with how many parameters their method has. */
  private static final Map<String, Integer> FUNCTIONAL =
      Map.of(
          "java.lang.Runnable", 0,
          "java.util.concurrent.Callable", 0,
          "java.util.function.Supplier", 0,
          "java.util.function.Consumer", 1,
          "java.util.function.Function", 1,
          "java.util.function.UnaryOperator", 1,
          "java.util.function.BiConsumer", 2,
          "java.util.function.BiFunction", 2);

  private final Interpreter interpreter;

  Escapes(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The arguments of {@code call}, and its receiver, are in the hands of unknown code. */
  void of(Invocation call) {
    boolean ofModel =
        call.receiver().map(interpreter::settle).filter(External.class::isInstance).isPresent();
    if (ofModel || isHarmlessType(call.type())) {
      return;
    }
    List<Value> args = call.args().stream().map(interpreter::settle).toList();
    List<Function> functions = new ArrayList<>();
    args.forEach(arg -> collect(arg, functions));
    if (!functions.isEmpty()) {
      run(functions, call);
    }
    if (!isHarmless(call.method())) {
      new Doubts(interpreter, call).of(args);
    }
  }

  private boolean isHarmlessType(String type) {
    return HARMLESS_TYPES.stream().anyMatch(type::startsWith)
        || interpreter.models().stream().anyMatch(model -> model.isHarmless(type));
  }

  private static boolean isHarmless(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return HARMLESS_PREFIXES.stream().anyMatch(name::startsWith);
  }

  /**
   * A lambda, or an object with the one method of a functional interface.
   *
   * @param parameters how many it has
   */
  private record Function(Value value, int parameters) {}

  /** The functions in {@code value}: itself, or what a list or map holds. */
  private void collect(Value value, List<Function> into) {
    if (value instanceof Value.Closure closure) {
      into.add(new Function(closure, closure.parameters().orElse(0)));
    } else if (value instanceof Value.ObjectRef object) {
      interpreter
          .classes()
          .find(object.type())
          .flatMap(this::parameters)
          .ifPresent(count -> into.add(new Function(object, count)));
    } else if (value instanceof Value.ListRef list) {
      held(list.address()).forEach(element -> collect(element, into));
    } else if (value instanceof Value.MapRef map) {
      held(map.address()).forEach(element -> collect(element, into));
    }
  }

  private Optional<Integer> parameters(LinkedType type) {
    return interpreter.classes().supertypeNames(type).stream()
        .flatMap(name -> Optional.ofNullable(FUNCTIONAL.get(name)).stream())
        .findFirst();
  }

  private List<Value> held(int address) {
    Value contents = interpreter.read(new Slot(address, Slot.ELEMENTS)).orElseGet(Value.Null::new);
    List<Value> values = new ArrayList<>();
    if (contents instanceof Contents.Elements elements) {
      values.addAll(elements.values());
    } else if (contents instanceof Contents.Entries entries) {
      values.addAll(entries.values().values());
    }
    return values.stream()
        .map(interpreter::settle)
        .filter(value -> value instanceof Value.Closure || value instanceof Value.ObjectRef)
        .toList();
  }

  /** Usually code takes a lambda in order to run it. */
  private void run(List<Function> functions, Invocation call) {
    String text = Doubts.code(call) + " runs what it is given";
    Condition runs =
        interpreter.machine().conditions().fresh(text, call.location(), Optional.of(true));
    interpreter.under(runs, true, () -> functions.forEach(function -> run(function, call)));
  }

  private void run(Function function, Invocation call) {
    List<Value> args =
        IntStream.range(0, function.parameters())
            .<Value>mapToObj(
                i ->
                    interpreter.unknown(
                        call.method() + "() is not in source", call.text(), call.location()))
            .toList();
    interpreter.invoker().apply(function.value(), args, call.location());
  }
}
