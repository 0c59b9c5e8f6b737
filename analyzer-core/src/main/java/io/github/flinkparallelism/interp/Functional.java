package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Functional objects: lambdas, method references and objects with one method that counts. */
final class Functional {
  /** The methods of the functional interfaces of {@code java.lang} and {@code java.util}. */
  private static final List<String> USUAL =
      List.of("run", "call", "get", "accept", "apply", "test", "applyAsInt", "getAsInt");

  private final Interpreter interpreter;

  Functional(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A call on a lambda or method reference: its one method, or a default method around it. */
  Value call(Value.Closure function, Invocation call) {
    Location at = call.location();
    if (call.args().size() != 1) {
      return apply(function, call.args(), at);
    }
    Value other = interpreter.settle(call.args().get(0));
    switch (call.method()) {
      case "andThen":
        return closure(args -> both(function, other, args, at));
      case "compose":
        return closure(args -> apply(function, List.of(apply(other, args, at)), at));
      default:
        return apply(function, call.args(), at);
    }
  }

  /**
   * {@code Function#andThen} gives the result on, {@code Consumer#andThen} the argument: a consumer
   * has no result.
   */
  private Value both(Value first, Value second, List<Value> args, Location at) {
    Value result = apply(first, args, at);
    return apply(second, result.isNull() ? args : List.of(result), at);
  }

  private static Value closure(Function<List<Value>, Value> code) {
    Invoker.Code run = (args, at) -> code.apply(args);
    return new Value.Closure(run, Optional.empty());
  }

  /** Runs a functional object. */
  Value apply(Value function, List<Value> args, Location at) {
    if (function instanceof Value.Closure closure && closure.code() instanceof Invoker.Code code) {
      return code.run(args, at);
    } else if (function instanceof Choice choice) {
      return interpreter
          .machine()
          .fork(
              choice.condition(),
              () -> apply(choice.then(), args, at),
              () -> apply(choice.otherwise(), args, at));
    } else if (function instanceof Value.ObjectRef object) {
      Optional<Classes.Found> method = method(object, args.size());
      if (method.isPresent()) {
        return interpreter.invoker().callSource(method.get(), object, args, at);
      }
    }
    return interpreter.unknown("the function that is called here is not known", "", at);
  }

  /** Of several methods that fit, the one that a functional interface declares. */
  private Optional<Classes.Found> method(Value.ObjectRef object, int count) {
    List<Classes.Found> fitting = new ArrayList<>();
    for (LinkedType type :
        interpreter
            .classes()
            .find(object.type())
            .map(interpreter.classes()::lineage)
            .orElse(List.of())) {
      for (MethodDecl method : type.decl().methods()) {
        boolean fits =
            !method.name().equals(MethodDecl.CONSTRUCTOR)
                && !method.isStatic()
                && method.accepts(count)
                && method.body().isPresent();
        if (fits) {
          fitting.add(new Classes.Found(type, method));
        }
      }
    }
    return fitting.stream().min(Comparator.comparingInt(found -> rank(found.method().name())));
  }

  private static int rank(String name) {
    int index = USUAL.indexOf(name);
    return index < 0 ? USUAL.size() : index;
  }
}
