package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arguments of Scala that the called method computes when it uses them, where the caller's file
 * does not tell: what they do happens then, and not before the call.
 */
final class ByNameArguments {
  private final Interpreter interpreter;
  private final Frame frame;

  ByNameArguments(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  /** The arguments of {@code call}, each computed here or made a function of no parameters. */
  List<Expr> of(Expr.Call call, Optional<Value> receiver) {
    if (call.args().stream().noneMatch(ByNameArguments::mayDo)) {
      return call.args();
    }
    List<Param> params = params(call, receiver);
    if (params.stream().noneMatch(Param::isByName)) {
      return call.args();
    }
    List<Expr> args = new ArrayList<>();
    for (int i = 0; i < call.args().size(); i++) {
      Expr arg = call.args().get(i);
      if (arg instanceof Expr.Named named) {
        boolean later =
            params.stream().anyMatch(p -> p.isByName() && p.name().equals(named.name()));
        args.add(
            later ? new Expr.Named(named.name(), later(named.value()), named.location()) : named);
      } else {
        args.add(i < params.size() && params.get(i).isByName() ? later(arg) : arg);
      }
    }
    return args;
  }

  /** Whether it matters when it is computed. */
  private static boolean mayDo(Expr arg) {
    if (arg instanceof Expr.Named named) {
      return mayDo(named.value());
    }
    return !(arg instanceof Expr.Literal || arg instanceof Expr.Name || arg instanceof Expr.Lambda);
  }

  private static Expr later(Expr arg) {
    boolean already = arg instanceof Expr.Lambda function && function.params().isEmpty();
    return already
        ? arg
        : new Expr.Lambda(
            List.of(), new Stmt.Return(Optional.of(arg), arg.location()), arg.location());
  }

  /** Those of the method that is called, where it is one of a class in source. */
  private List<Param> params(Expr.Call call, Optional<Value> receiver) {
    if (receiver.isPresent()) {
      Value self = interpreter.settle(receiver.get());
      Optional<String> type =
          self instanceof Value.ClassRef named
              ? Optional.of(named.name())
              : interpreter.typeOf(self);
      return type.flatMap(interpreter.classes()::find)
          .map(found -> params(found, call))
          .orElse(List.of());
    }
    for (Optional<LinkedType> scope = Optional.of(frame.type);
        scope.isPresent();
        scope = scope.get().outer()) {
      List<Param> found = params(scope.get(), call);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Param> params(LinkedType type, Expr.Call call) {
    return interpreter.classes().methods(type, call.name(), call.args().size()).stream()
        .findFirst()
        .map(found -> found.method().params())
        .orElse(List.of());
  }
}
