package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code ==} compares references: a new object is no other, and of equal texts only constants. */
final class References {
  private References() {}

  /** The result where an object is made while the program runs; empty where values decide. */
  static Optional<Value> compare(
      String operator, Value left, Value right, Expr.Binary expr, Interpreter interpreter) {
    if (!operator.equals("==") && !operator.equals("!=")) {
      return Optional.empty();
    }
    if (expr.left() instanceof Expr.New || expr.right() instanceof Expr.New) {
      return Optional.of(Value.of(operator.equals("!=")));
    }
    if (left.constant(String.class).isEmpty() || !left.equals(right)) {
      return Optional.empty();
    }
    return isMade(expr.left()) || isMade(expr.right())
        ? Optional.of(
            new Value.Compound(
                operator + " of references",
                List.of(
                    interpreter.unknown(
                        "whether both are the same object is not known",
                        Printer.print(expr),
                        expr.location())),
                Optional.empty(),
                Printer.print(expr),
                expr.location()))
        : Optional.empty();
  }

  /** A call may give a new text or one that there was. */
  private static boolean isMade(Expr expr) {
    return expr instanceof Expr.Call call && !call.name().equals("intern");
  }
}
