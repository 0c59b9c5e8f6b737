package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Locale;
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
    List<Value.Closure> functions =
        args.stream()
            .filter(Value.Closure.class::isInstance)
            .map(Value.Closure.class::cast)
            .toList();
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

  /** Usually code takes a lambda in order to run it. */
  private void run(List<Value.Closure> functions, Invocation call) {
    String text = call.method() + "() runs what it is given";
    Condition runs =
        interpreter.machine().conditions().fresh(text, call.location(), Optional.of(true));
    interpreter.under(runs, true, () -> functions.forEach(function -> run(function, call)));
  }

  private void run(Value.Closure function, Invocation call) {
    int parameters = function.parameters().orElse(0);
    List<Value> args =
        IntStream.range(0, parameters)
            .<Value>mapToObj(
                i ->
                    interpreter.unknown(
                        call.method() + "() is not in source", call.text(), call.location()))
            .toList();
    interpreter.invoker().apply(function, args, call.location());
  }
}
