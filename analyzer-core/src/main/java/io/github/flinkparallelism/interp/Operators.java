package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operators of Kotlin on objects and collections, which are functions of a name: {@code a + b} is
 * {@code a.plus(b)}, be it a member or an extension.
 */
final class Operators {
  private static final Map<String, String> FUNCTIONS =
      Map.of("+", "plus", "-", "minus", "*", "times", "/", "div", "%", "rem");
  private static final Map<String, String> PREFIXES =
      Map.of("-", "unaryMinus", "+", "unaryPlus", "!", "not");
  private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=");

  private final Interpreter interpreter;
  private final Frame frame;

  Operators(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  private Value call(Value target, String function, List<Value> args, Expr expr) {
    return new CallEvaluator(interpreter, frame)
        .member(target, CallEvaluator.invocation(Optional.of(target), "", function, args, expr));
  }

  /** The result of {@code a operator b}; empty for numbers and texts. */
  Optional<Value> binary(String operator, Value left, Value right, Expr expr) {
    boolean overloaded =
        Language.KOTLIN.isOf(expr.location().file())
            && (isObject(left) || (isObject(right) && !isText(left)));
    if (!overloaded) {
      return Optional.empty();
    } else if (FUNCTIONS.containsKey(operator)) {
      return Optional.of(call(left, FUNCTIONS.get(operator), List.of(right), expr));
    } else if (!COMPARISONS.contains(operator)) {
      return Optional.empty();
    }
    Value order = call(left, "compareTo", List.of(right), expr);
    return Optional.of(
        interpreter
            .machine()
            .lift(
                operator,
                List.of(order, Value.of(0)),
                Printer.print(expr),
                expr.location(),
                values -> Arithmetic.binary(operator, values.get(0), values.get(1))));
  }

  /** The result of {@code operator a}; empty for numbers and booleans. */
  Optional<Value> prefix(String operator, Value operand, Expr expr) {
    boolean overloaded =
        Language.KOTLIN.isOf(expr.location().file())
            && isObject(operand)
            && PREFIXES.containsKey(operator);
    return overloaded
        ? Optional.of(call(operand, PREFIXES.get(operator), List.of(), expr))
        : Optional.empty();
  }

  /** The result of {@code a++} or {@code a--}; empty for numbers. */
  Optional<Value> step(String operator, Value operand, Expr expr) {
    boolean overloaded = Language.KOTLIN.isOf(expr.location().file()) && isObject(operand);
    return overloaded
        ? Optional.of(call(operand, operator.equals("+") ? "inc" : "dec", List.of(), expr))
        : Optional.empty();
  }

  private boolean isObject(Value raw) {
    Value value = interpreter.machine().settle(raw);
    if (value instanceof Choice choice) {
      return isObject(choice.then()) || isObject(choice.otherwise());
    }
    return value instanceof Value.ObjectRef
        || value instanceof Value.ListRef
        || value instanceof Value.MapRef;
  }

  private boolean isText(Value raw) {
    return interpreter.machine().settle(raw).constant(String.class).isPresent();
  }
}
