package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Equality as {@code equals} has it, where null is equal to itself. */
final class StructuralEquality {
  static final String OPERATOR = "equals";

  private final Interpreter interpreter;

  StructuralEquality(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value of(Value rawLeft, Value rawRight, Expr.Binary expr) {
    Value left = interpreter.settle(rawLeft);
    Value right = interpreter.settle(rawRight);
    if (left instanceof Choice choice) {
      return interpreter
          .machine()
          .fork(
              choice.condition(),
              () -> of(choice.then(), right, expr),
              () -> of(choice.otherwise(), right, expr));
    } else if (right instanceof Choice choice) {
      return interpreter
          .machine()
          .fork(
              choice.condition(),
              () -> of(left, choice.then(), expr),
              () -> of(left, choice.otherwise(), expr));
    }
    return interpreter
        .machine()
        .lift(
            "==",
            List.of(left, right),
            Printer.print(expr),
            expr.location(),
            values -> known(values.get(0), values.get(1)));
  }

  private Optional<Value> known(Value left, Value right) {
    if (left.isNull() || right.isNull()) {
      return Optional.of(Value.of(left.isNull() && right.isNull()));
    }
    if (left instanceof Value.ObjectRef object) {
      return ofObject(object, right);
    }
    boolean contents =
        left instanceof Value.ListRef || left instanceof Value.MapRef || left instanceof Value.Opt;
    boolean opaque = left instanceof External || right instanceof External;
    return left.equals(right) || !(contents || opaque)
        ? Arithmetic.binary("==", left, right)
        : Optional.empty();
  }

  private Optional<Value> ofObject(Value.ObjectRef object, Value right) {
    if (object.equals(right)) {
      return Optional.of(Value.TRUE);
    }
    Optional<LinkedType> type = interpreter.classes().find(object.type());
    boolean own =
        type.isEmpty() || !interpreter.classes().methods(type.get(), "equals", 1).isEmpty();
    if (own) {
      return Optional.empty();
    }
    return type.get().decl().kind() == TypeDecl.Kind.RECORD
        ? ObjectEquality.of(interpreter, object, type.get(), right, type.get().decl().location())
        : Optional.of(Value.FALSE);
  }
}
